package eu.doelboom.backbone.person;

import java.util.List;

/**
 * A place where something about people is kept. Every bean of this type takes part in the export of a person and in his
 * erasure, inside the same transaction; pseudonyms need no erasure, only what still names the person does.
 */
public interface PersonalRecords {

    /** What is kept here and why, as the register says it. */
    RegisterEntry entry();

    /** What is kept about this person, newest first and at most so many. */
    List<?> about(NamedPerson person, int most);

    /** Replaces what names the person by his pseudonym and answers how many records that took. */
    default int forget(NamedPerson person) {
        return 0;
    }

    /** A person with all by which he could be recognised. */
    record NamedPerson(String id, List<String> names) {}
}
