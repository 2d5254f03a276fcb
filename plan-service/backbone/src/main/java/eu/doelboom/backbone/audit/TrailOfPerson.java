package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.person.PersonalRecords;
import eu.doelboom.backbone.person.RegisterEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What somebody did, as part of what is kept about him. It knows his pseudonym only and survives his erasure. */
@ApplicationScoped
class TrailOfPerson implements PersonalRecords {

    private final AuditEntries entries;

    TrailOfPerson(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public RegisterEntry entry() {
        return new RegisterEntry(
                "audit",
                "Pseudonym of who changed something, read personal data or was refused, with roles, operation and time",
                "To account for every change of the plan of a public authority",
                "Public task (e)",
                "As long as the city is on the platform; the trail is never pruned",
                "Stays under the pseudonym, so that the chain holds");
    }

    @Override
    public List<AuditEntryView> about(NamedPerson person, int most) {
        var query = new AuditQuery();
        query.person = person.id();
        return entries.page(query, most, 0).stream().map(AuditEntryView::of).toList();
    }
}
