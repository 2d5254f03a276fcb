package eu.doelboom.edge.tenant;

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

    /** Runs the platform for several cities and sees the data of none. */
    public static final String PLATFORM_OPERATOR = "platform-operator";

    /** Derived, never in a token: held by every role of a city. */
    public static final String READER = "reader";

    private Roles() {}
}
