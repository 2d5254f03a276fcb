package eu.doelboom.edge.representation;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.edge.representation.FieldSelection.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leaves of an answer what was asked for. Of a page the fields of its items are meant; the page itself stays. */
final class PartialAnswer {

    private static final String ITEMS = "items";

    private final ObjectMapper mapper;
    private final String parameter;

    PartialAnswer(ObjectMapper mapper, String parameter) {
        this.mapper = mapper;
        this.parameter = parameter;
    }

    /** Refuses fields that no answer of this type has, whether or not this one has a value for them. */
    void demandKnown(Fields fields, JavaType type) {
        var unknown = new ArrayList<String>();
        check(fields, itemOf(type).orElse(type), "", unknown);
        if (!unknown.isEmpty()) {
            throw new UnknownField(parameter, unknown);
        }
    }

    ObjectNode of(ObjectNode answer, Fields fields) {
        if (answer.get(ITEMS) instanceof ArrayNode items && answer.has("self")) {
            answer.set(ITEMS, reduced(items, fields));
            return answer;
        }
        return (ObjectNode) reduced(answer, fields);
    }

    private JsonNode reduced(JsonNode value, Fields fields) {
        if (fields.isWhole()) {
            return value;
        }
        if (value instanceof ArrayNode list) {
            var result = mapper.createArrayNode();
            list.forEach(item -> result.add(reduced(item, fields)));
            return result;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        var result = mapper.createObjectNode();
        fields.members().forEach((name, below) -> {
            var member = object.get(name);
            if (member != null) {
                result.set(name, reduced(member, below));
            }
        });
        return result;
    }

    private Optional<JavaType> itemOf(JavaType type) {
        var members = membersOf(type);
        return members.containsKey(ITEMS) && members.containsKey("self")
                ? Optional.of(contentOf(members.get(ITEMS)))
                : Optional.empty();
    }

    private void check(Fields fields, JavaType type, String path, List<String> unknown) {
        if (fields.isWhole() || type.isMapLikeType() || type.hasRawClass(Object.class)) {
            return;
        }
        var members = membersOf(contentOf(type));
        fields.members().forEach((name, below) -> {
            var member = members.get(name);
            if (member == null) {
                unknown.add(path + name);
            } else {
                check(below, member, path + name + ".", unknown);
            }
        });
    }

    private static JavaType contentOf(JavaType type) {
        return type.isContainerType() && type.getContentType() != null ? type.getContentType() : type;
    }

    private Map<String, JavaType> membersOf(JavaType type) {
        var members = new java.util.HashMap<String, JavaType>();
        mapper.getSerializationConfig().introspect(type).findProperties().stream()
                .filter(property -> property.couldSerialize())
                .forEach(property -> members.put(
                        property.getName(),
                        type.getBindings().isEmpty()
                                ? property.getPrimaryType()
                                : mapper.getTypeFactory()
                                        .resolveMemberType(
                                                property.getAccessor().getType(), type.getBindings())));
        return members;
    }
}
