package eu.doelboom.plan.multiyearplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a level of the tree stands for in the policy and management cycle; the last level is the action. */
@Schema(
        description =
                "What a level of the tree stands for in the policy and management cycle; the last level is the action.")
public enum LevelKind {
    GOAL,
    PROGRAMME,
    POLICY_OBJECTIVE,
    ACTION_PLAN,
    OTHER,
    ACTION
}
