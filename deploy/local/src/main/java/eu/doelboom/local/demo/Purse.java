package eu.doelboom.local.demo;

/** A kind of money in a plan: its section and direction in the words of the import, and its general account. */
enum Purse {
    STAFF("Exploitatie", "Uitgaven", "62000000"),
    WORKING("Exploitatie", "Uitgaven", "61300000"),
    GRANTS("Exploitatie", "Uitgaven", "64900000"),
    FEES("Exploitatie", "Ontvangsten", "70200000"),
    BUILDING("Investeringen", "Uitgaven", "22100000"),
    BUILDING_GRANT("Investeringen", "Ontvangsten", "15000000");

    private final String section;
    private final String direction;
    private final String account;

    Purse(String section, String direction, String account) {
        this.section = section;
        this.direction = direction;
        this.account = account;
    }

    String section() {
        return section;
    }

    String direction() {
        return direction;
    }

    String account() {
        return account;
    }
}
