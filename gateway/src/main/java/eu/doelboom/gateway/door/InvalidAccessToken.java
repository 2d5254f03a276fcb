package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;

/** A bearer token that is not accepted. The caller learns that it is too old, but not which check a forged one failed. */
public final class InvalidAccessToken extends DoorRefusal {

    private static final ProblemType EXPIRED_TYPE =
            ProblemType.belgif("expiredAccessToken", "Expired Access Token", 401);

    private InvalidAccessToken(ProblemType type, String detail) {
        super(type, detail);
        answerWith("WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"%s\"".formatted(detail));
    }

    static InvalidAccessToken rejected() {
        return new InvalidAccessToken(ProblemType.INVALID_ACCESS_TOKEN, "This token is not accepted here");
    }

    static InvalidAccessToken expired() {
        return new InvalidAccessToken(EXPIRED_TYPE, "This token has expired; ask for a new one");
    }
}
