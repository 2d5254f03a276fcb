package eu.doelboom.e2e.conformity;

import eu.doelboom.e2e.conformity.Door.Answer;
import java.util.stream.StreamSupport;

/** What a refusal must look like, whoever refuses and whatever for. */
final class Problems {

    private static final int BAD_REQUEST = 400;

    private Problems() {}

    /** Whether the answer is a problem with all that both guides ask of one. */
    static boolean isProblem(Answer answer, int status) {
        var problem = answer.json();
        return answer.status() == status
                && answer.type().equals("application/problem+json")
                && problem.path("type").asText().startsWith("urn:problem-type:")
                && problem.path("status").asInt() == status
                && problem.path("instance")
                        .asText()
                        .equals("urn:uuid:" + problem.path("identifier").asText("?"))
                && !problem.path("title").asText().isEmpty()
                && !problem.path("code").asText().isEmpty();
    }

    /** Whether the answer says that it knows no input of this name. */
    static boolean isUnknown(Answer answer, String name) {
        return isProblem(answer, BAD_REQUEST)
                && StreamSupport.stream(answer.json().path("issues").spliterator(), false)
                        .anyMatch(issue -> issue.path("name").asText().equals(name)
                                && issue.path("type").asText().endsWith("unknownInput"));
    }
}
