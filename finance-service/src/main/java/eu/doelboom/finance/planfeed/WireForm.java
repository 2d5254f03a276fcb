package eu.doelboom.finance.planfeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.finance.plan.Announcement;
import eu.doelboom.finance.projection.ActionState;
import eu.doelboom.finance.projection.ArrivedChanges;
import eu.doelboom.finance.projection.ObjectiveState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads events into the words of finance. Types and fields that finance does not know mean nothing to it. */
@ApplicationScoped
class WireForm {

    private final ObjectMapper mapper;

    WireForm(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ArrivedChanges read(String planId, List<ReceivedEvent> events) {
        var announcements = new ArrayList<Announcement>();
        var objectives = new ArrayList<ObjectiveState>();
        var actions = new ArrayList<ActionState>();
        for (var event : events) {
            switch (event.type()) {
                case PlanChanged.TYPE ->
                    announcements.add(data(event, PlanChanged.class).announcement(event.revision()));
                case ObjectiveChanged.TYPE ->
                    objectives.add(data(event, ObjectiveChanged.class).state(event.revision()));
                case ActionChanged.TYPE ->
                    actions.add(data(event, ActionChanged.class).state(event.revision()));
                default -> {
                    // a type of a later day: its revision counts, its content does not
                }
            }
        }
        var revisions = events.stream().map(ReceivedEvent::revision).toList();
        return new ArrivedChanges(planId, revisions, announcements, objectives, actions);
    }

    private <T> T data(ReceivedEvent event, Class<T> form) {
        try {
            return mapper.treeToValue(event.data(), form);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Event %s cannot be read".formatted(event.id()), unreadable);
        }
    }
}
