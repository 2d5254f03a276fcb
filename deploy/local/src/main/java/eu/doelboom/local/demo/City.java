package eu.doelboom.local.demo;

import java.util.List;

/** A demo city as a tenant: its name, its entities and the levels of its plan, the last of which holds the actions. */
record City(String id, String name, String planTitle, List<Entity> entities, List<Level> levels) {
    /** A budget entity of the city. */
    record Entity(String code, String name, String kind) {}

    /** A level of the objective tree. */
    record Level(String code, String dutch, String english, String kind) {}
}
