package eu.doelboom.gateway.demo;

import eu.doelboom.edge.tenant.Roles;
import java.util.Arrays;
import java.util.Optional;

/** A role that a visitor of the demonstration can take, and the person he then plays. */
enum DemoRole {
    COORDINATOR(Roles.COORDINATOR, "Strategisch coördinator", "Strategy coordinator", "Lieve Maes"),
    FINANCIAL_DIRECTOR(Roles.FINANCIAL_DIRECTOR, "Financieel directeur", "Financial director", "An Verhulst"),
    DEPARTMENT_HEAD(Roles.DEPARTMENT_HEAD, "Diensthoofd", "Department head", "Karim El Amrani"),
    OWNER(Roles.OWNER, "Actiehouder", "Action owner", "Tom De Wilde"),
    PROGRAMME_DIRECTOR(Roles.PROGRAMME_DIRECTOR, "Programmaregisseur", "Programme director", "Sofie Claes"),
    EXECUTIVE(Roles.EXECUTIVE, "College", "Executive", "Jan Peeters"),
    COUNCILLOR(Roles.COUNCILLOR, "Raadslid", "Councillor", "Fatma Yilmaz"),
    AUDITOR(Roles.AUDITOR, "Auditor", "Auditor", "Pieter Goossens"),
    ERP_CLIENT(Roles.ERP_CLIENT, "Boekhoudsysteem", "Accounting system", "Koppeling boekhouding"),
    CITIZEN(Roles.CITIZEN, "Burger", "Citizen", "Mieke Janssens"),
    PLATFORM_OPERATOR(Roles.PLATFORM_OPERATOR, "Platformbeheerder", "Platform operator", "Nele Wouters");

    private final String role;
    private final String dutch;
    private final String english;
    private final String person;

    DemoRole(String role, String dutch, String english, String person) {
        this.role = role;
        this.dutch = dutch;
        this.english = english;
        this.person = person;
    }

    static Optional<DemoRole> of(String role) {
        return Arrays.stream(values()).filter(known -> known.role.equals(role)).findAny();
    }

    String role() {
        return role;
    }

    String dutch() {
        return dutch;
    }

    String english() {
        return english;
    }

    String person() {
        return person;
    }

    /** Whether a token of this role belongs to a city; the operator's belongs to none. */
    boolean isOfCity() {
        return this != PLATFORM_OPERATOR;
    }
}
