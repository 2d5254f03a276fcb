package eu.doelboom.edge.right;

import eu.doelboom.edge.tenant.Roles;
import java.util.List;

/** What narrows the right of a role to an operation: the state of the plan, a place, or a member of the answer. */
public enum Limit {
    PLAN_STATE(
            "a",
            "councillors see plans once they are proposed, citizens once they are adopted; before that the plan is"
                    + " absent (404)",
            Roles.COUNCILLOR,
            Roles.CITIZEN),
    OWN_DEPARTMENT(
            "d", "a department head bound to departments has this right for their actions only", Roles.DEPARTMENT_HEAD),
    OWN_ACTION("o", "an action owner has this right for the actions that he owns", Roles.OWNER),
    OWN_PROGRAMME(
            "p", "a programme director has this right for the actions of his programmes", Roles.PROGRAMME_DIRECTOR),
    OWN_ENTITY(
            "e",
            "a financial director bound to budget entities has this right for their figures only",
            Roles.FINANCIAL_DIRECTOR),
    STAFF_COSTS(
            "s",
            "amounts on accounts of class 62 (costs of persons) are hidden, and `hidden` says so, from councillors,"
                    + " citizens, action owners and programme directors",
            Roles.COUNCILLOR,
            Roles.CITIZEN,
            Roles.OWNER,
            Roles.PROGRAMME_DIRECTOR),
    PERSONS("n", "who owns an action is hidden from citizens, and `hidden` says so", Roles.CITIZEN);

    private final String mark;
    private final String sentence;
    private final List<String> roles;

    Limit(String mark, String sentence, String... roles) {
        this.mark = mark;
        this.sentence = sentence;
        this.roles = List.of(roles);
    }

    /** The letter that stands for it in a table. */
    public String mark() {
        return mark;
    }

    public String sentence() {
        return sentence;
    }

    /** The roles that it narrows; the others have the whole right. */
    public List<String> roles() {
        return roles;
    }
}
