package eu.doelboom.backbone.person;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Forgets a person: the row that says who stands behind the pseudonym goes, and records that name him get the pseudonym
 * instead. Everything that was done stays, and the audit trail is not touched, because it never knew his name.
 */
@ApplicationScoped
class ErasingPerson {

    private final Persons persons;
    private final Mentions mentions;
    private final List<PersonalRecords> places;

    ErasingPerson(Persons persons, Mentions mentions, @All List<PersonalRecords> places) {
        this.persons = persons;
        this.mentions = mentions;
        this.places = places;
    }

    ErasureView erase(Person person) {
        var named = person.named();
        var replaced = places.stream()
                .map(place -> new ErasureView.Place(place.entry().place(), place.forget(named)))
                .filter(place -> place.records() > 0)
                .toList();
        persons.forget(person);
        return new ErasureView(person.id(), replaced, mentions.of(named.names()));
    }
}
