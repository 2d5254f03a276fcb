package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.edge.problem.Unavailable;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** The cities that this service serves. Their schemas exist and are migrated before they appear here. */
@ApplicationScoped
public class TenantRegistry {

    private final Map<TenantId, Tenant> known = new ConcurrentHashMap<>();
    private final EntityManager entityManager;
    private final TenantSchemas schemas;
    private final TenantWork work;
    private final TenancySettings settings;

    TenantRegistry(EntityManager entityManager, TenantSchemas schemas, TenantWork work, TenancySettings settings) {
        this.entityManager = entityManager;
        this.schemas = schemas;
        this.work = work;
        this.settings = settings;
    }

    /** Brings the platform's own schema and every known city's schema up to date, some in parallel. */
    void open() {
        schemas.migratePlatform();
        var registered = work.inTransaction(TenantId.PLATFORM, this::read);
        schemas.migrate(registered.stream().map(Tenant::id).toList());
        registered.forEach(tenant -> known.put(tenant.id(), tenant));
    }

    /** Whether cities are registered here, and not learnt from another service. */
    public boolean registers() {
        return settings.registers();
    }

    public Collection<Tenant> all() {
        return List.copyOf(known.values());
    }

    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The city, which must be there and active. */
    public Tenant demand(TenantId id) {
        var tenant = known.get(id);
        if (tenant == null) {
            throw registers()
                    ? new UnknownTenant(id)
                    : new Unavailable("City %s is not known here (yet)".formatted(id), Duration.ofSeconds(2));
        }
        if (tenant.state() == TenantState.SUSPENDED) {
            throw new Forbidden("City %s is suspended".formatted(id));
        }
        return tenant;
    }

    /**
     * Notes a city or a newer state of it, and makes its schema when it is new. Runs inside a transaction on the
     * platform's own ground; an older revision than the known one changes nothing.
     */
    public void register(Tenant tenant) {
        var before = known.get(tenant.id());
        if (before != null && before.revision() >= tenant.revision()) {
            return;
        }
        if (before == null) {
            schemas.create(tenant.id());
        }
        entityManager
                .createNativeQuery("""
                        insert into tenant (id, name, state, revision) values (:id, :name, :state, :revision)
                        on conflict (id) do update
                           set name = excluded.name, state = excluded.state, revision = excluded.revision
                         where tenant.revision < excluded.revision""")
                .setParameter("id", tenant.id().value())
                .setParameter("name", tenant.name())
                .setParameter("state", tenant.state().name())
                .setParameter("revision", tenant.revision())
                .executeUpdate();
        work.afterCommit(() -> known.put(tenant.id(), tenant));
    }

    /** Whether the database answers; used to tell a fault of the data from an absence of the database. */
    public boolean ping() {
        return entityManager.createNativeQuery("select 1").getSingleResult() != null;
    }

    private List<Tenant> read() {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            var tenants = new java.util.ArrayList<Tenant>();
            try (var statement = connection.prepareStatement("select id, name, state, revision from tenant");
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    tenants.add(new Tenant(
                            new TenantId(rows.getString(1)),
                            rows.getString(2),
                            TenantState.valueOf(rows.getString(3)),
                            rows.getLong(4)));
                }
            }
            return tenants;
        });
    }
}
