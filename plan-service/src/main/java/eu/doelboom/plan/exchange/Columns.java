package eu.doelboom.plan.exchange;

import java.util.Set;

/** Columns of an objectives-and-actions file; the fiscal years stand beside them, a column each. */
final class Columns {

    static final String CODE = "code";
    static final String LEVEL = "niveau";
    static final String PARENT = "ouder";
    static final String OBJECTIVE = "bd_code";
    static final String ACTION_PLAN = "ap_code";
    static final String TITLE = "titel";
    static final String FROM = "van";
    static final String TO = "tot";
    static final String SECTION = "categorie";
    static final String DIRECTION = "soort";
    static final String ENTITY = "entiteit";
    static final String ACCOUNT = "algemene_rekening";
    static final String POLICY_FIELD = "beleidsveld";
    static final String ROLE = "rol";
    static final String DEBT = "schuld";

    /** Level word of the rows that hold the totals of the whole plan. */
    static final String WHOLE_PLAN = "PLAN";

    private static final Set<String> KNOWN = Set.of(
            CODE,
            LEVEL,
            PARENT,
            OBJECTIVE,
            ACTION_PLAN,
            TITLE,
            FROM,
            TO,
            SECTION,
            DIRECTION,
            ENTITY,
            ACCOUNT,
            POLICY_FIELD,
            ROLE,
            DEBT);

    private Columns() {}

    /** Whether a column of this name means something; the fiscal years do not belong to them. */
    static boolean know(String column) {
        return KNOWN.contains(column);
    }
}
