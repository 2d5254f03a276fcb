package eu.doelboom.plan.multiyearplan;

/** What a level of the tree stands for in the policy and management cycle; the last level is the action. */
public enum LevelKind {
    GOAL,
    PROGRAMME,
    POLICY_OBJECTIVE,
    ACTION_PLAN,
    OTHER,
    ACTION
}
