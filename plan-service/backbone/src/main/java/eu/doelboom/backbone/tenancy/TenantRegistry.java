package eu.doelboom.backbone.tenancy;

import eu.doelboom.backbone.schema.Migrations;
import eu.doelboom.backbone.schema.TenantSchemas;
import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.edge.problem.Unavailable;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The cities on the platform as this service knows them, and which of them it can serve now. */
@ApplicationScoped
public class TenantRegistry {

    private final Map<TenantId, Tenant> known = new ConcurrentHashMap<>();
    private final TenantTable table;
    private final TenantSchemas schemas;
    private final Migrations migrations;
    private final TenantWork work;
    private final TenancySettings settings;
    private final Event<TenantChanged> changed;

    TenantRegistry(
            TenantTable table,
            TenantSchemas schemas,
            Migrations migrations,
            TenantWork work,
            TenancySettings settings,
            Event<TenantChanged> changed) {
        this.table = table;
        this.schemas = schemas;
        this.migrations = migrations;
        this.work = work;
        this.settings = settings;
        this.changed = changed;
    }

    /** Brings the platform's own schema up to date; those of the cities follow while the service already works. */
    void open() {
        schemas.migratePlatform();
        var registered = work.inTransaction(TenantId.PLATFORM, table::all);
        registered.forEach(tenant -> known.put(tenant.id(), tenant));
        migrations.takeUp(registered.stream()
                .filter(tenant -> tenant.state() != TenantState.DELETED)
                .map(Tenant::id)
                .toList());
        registered.forEach(tenant -> changed.fire(new TenantChanged(tenant)));
    }

    /** Whether cities are registered here, and not learnt from another service. */
    public boolean registers() {
        return settings.registers();
    }

    /** The cities that this service can work for now. */
    public Collection<Tenant> all() {
        return known.values().stream()
                .filter(tenant -> standing(tenant.id()) == Standing.READY)
                .toList();
    }

    /** Every city that is or was on the platform. */
    public Collection<Tenant> registered() {
        return List.copyOf(known.values());
    }

    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Whether this service can work for the city; one that is not up to date yet comes sooner for being asked for. */
    public Standing standing(TenantId id) {
        var tenant = known.get(id);
        if (tenant == null) {
            return Standing.NOT_YET;
        }
        if (tenant.state() == TenantState.DELETED) {
            return Standing.GONE;
        }
        return migrations.isDone(id) ? Standing.READY : Standing.NOT_YET;
    }

    /** The city, which must be there, active and up to date. */
    public Tenant demand(TenantId id) {
        var tenant = demandKept(id);
        if (tenant.state() == TenantState.DELETING) {
            throw new Forbidden("City %s leaves the platform; until its deletion only exports are open".formatted(id));
        }
        return tenant;
    }

    /** The city, which must be there and up to date, and may be about to leave. */
    public Tenant demandKept(TenantId id) {
        var tenant = known.get(id);
        if (tenant == null && !registers()) {
            throw new Unavailable("City %s is not known here (yet)".formatted(id), Duration.ofSeconds(2));
        }
        if (tenant == null || tenant.state() == TenantState.DELETED) {
            throw new UnknownTenant(id);
        }
        if (tenant.state() == TenantState.SUSPENDED) {
            throw new Forbidden("City %s is suspended".formatted(id));
        }
        if (!migrations.isDone(id)) {
            throw new Unavailable("City %s is being brought up to date".formatted(id), migrations.hurry(id));
        }
        return tenant;
    }

    /**
     * Notes a city or a newer state of it, and has its schema made when it is new. Runs inside a transaction on the
     * platform's own ground. An older revision than the known one changes nothing; answers whether it was newer.
     */
    public boolean register(Tenant tenant) {
        var before = known.get(tenant.id());
        boolean isNewer = before == null || before.revision() < tenant.revision();
        if (!isNewer || !table.note(tenant)) {
            return false;
        }
        work.afterCommit(() -> {
            known.put(tenant.id(), tenant);
            if (tenant.state() != TenantState.DELETED && !registers()) {
                migrations.add(tenant.id());
            }
            changed.fire(new TenantChanged(tenant));
        });
        return true;
    }

    /** Makes the schema of a city that was just registered here; should that fail, it is tried again later. */
    public void prepare(TenantId id) {
        migrations.carryOut(id);
    }

    /** Whether the database answers; used to tell a fault of the data from an absence of the database. */
    public boolean ping() {
        return table.ping();
    }
}
