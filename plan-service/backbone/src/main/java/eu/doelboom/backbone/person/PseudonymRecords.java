package eu.doelboom.backbone.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The mapping itself, as a place of the register; export and erasure deal with it on their own. */
@ApplicationScoped
class PseudonymRecords implements PersonalRecords {

    @Override
    public RegisterEntry entry() {
        return new RegisterEntry(
                "person",
                "Identifier and name in the token, with the pseudonym and when the person was last seen",
                "To tell who stands behind a pseudonym where the law asks for it",
                "Public task (e)",
                "Until the person is erased, or the city leaves the platform",
                "The row goes; the pseudonym belongs to nobody from then on");
    }

    @Override
    public List<?> about(NamedPerson person, int most) {
        return List.of();
    }
}
