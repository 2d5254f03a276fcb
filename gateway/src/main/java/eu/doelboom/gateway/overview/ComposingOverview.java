package eu.doelboom.gateway.overview;

import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.problem.Unavailable;
import eu.doelboom.gateway.overview.Parts.Question;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Puts an overview together in which all figures stand for the same revision of the plan: the plan is read first, the
 * others wait until they know its revision, and when somebody changed the plan meanwhile it is read again. A service
 * that cannot say anything at that revision is named as missing; only the plan itself may refuse the whole.
 */
@Singleton
class ComposingOverview {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Parts parts;
    private final OverviewSettings settings;

    ComposingOverview(Parts parts, OverviewSettings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    OverviewView of(Question question) {
        for (var attempt = 1; ; attempt++) {
            var plan = parts.plan(question).join();
            demandShown(plan, question.planId());
            var all = plan.isPresent() ? around(plan, question) : without(plan, question);
            var revision = revisionOf(all);
            var isOfOne = all.stream().allMatch(part -> !part.isPresent() || part.revision() == revision);
            if (isOfOne || attempt >= settings.attempts()) {
                return OverviewView.of(
                        question.planId(),
                        revision,
                        all.stream().map(part -> part.at(revision)).toList());
            }
        }
    }

    /** Whoever may not see the plan sees nothing of it. */
    private static void demandShown(Part plan, String planId) {
        if (plan.status() == NOT_FOUND) {
            throw new NotFound("plan", planId);
        }
        if (plan.status() == FORBIDDEN) {
            throw new Forbidden(plan.body().path("detail").asText("This plan is not shown to you"));
        }
    }

    private List<Part> around(Part plan, Question question) {
        var equilibrium = parts.equilibrium(question, plan.revision());
        var lights = parts.lights(question, plan.revision());
        return List.of(plan, equilibrium.join(), lights.join());
    }

    /** Without plan-service the figures say which revision it is. */
    private List<Part> without(Part plan, Question question) {
        var equilibrium = parts.equilibrium(question, null).join();
        var lights = parts.lights(question, equilibrium.isPresent() ? equilibrium.revision() : null);
        return List.of(plan, equilibrium, lights.join());
    }

    private static long revisionOf(List<Part> parts) {
        return parts.stream()
                .filter(Part::isPresent)
                .findFirst()
                .map(Part::revision)
                .orElseThrow(() -> new Unavailable("None of the services gives its part", RETRY_AFTER));
    }
}
