package eu.doelboom.edge.tenant;

import java.util.List;
import java.util.Set;

/** The roles that a token may carry. Each operation declares which of them it admits. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String OWNER = "owner";
    public static final String DEPARTMENT_HEAD = "department-head";
    public static final String PROGRAMME_DIRECTOR = "programme-director";
    public static final String FINANCIAL_DIRECTOR = "financial-director";
    public static final String EXECUTIVE = "executive";
    public static final String COUNCILLOR = "councillor";
    public static final String AUDITOR = "auditor";
    public static final String ERP_CLIENT = "erp-client";

    /** The public. Reads what the council adopted; for now it calls with a token of its own. */
    public static final String CITIZEN = "citizen";

    /** Runs the platform for several cities and sees the data of none. */
    public static final String PLATFORM_OPERATOR = "platform-operator";

    /** Derived, never in a token: held by every role of a city but the public, which is let in by name only. */
    public static final String READER = "reader";

    /** All roles that a token may carry, in the order of tables. */
    public static final List<String> IN_ORDER = List.of(
            COORDINATOR,
            FINANCIAL_DIRECTOR,
            DEPARTMENT_HEAD,
            OWNER,
            PROGRAMME_DIRECTOR,
            EXECUTIVE,
            AUDITOR,
            ERP_CLIENT,
            COUNCILLOR,
            CITIZEN,
            PLATFORM_OPERATOR);

    /** The roles that are readers. */
    public static final Set<String> READERS = Set.of(
            COORDINATOR,
            FINANCIAL_DIRECTOR,
            DEPARTMENT_HEAD,
            OWNER,
            PROGRAMME_DIRECTOR,
            EXECUTIVE,
            AUDITOR,
            ERP_CLIENT,
            COUNCILLOR);

    private Roles() {}
}
