package eu.doelboom.plan.audit;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.edge.tenant.Roles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditResourceTest {

    @Test
    void saysWhoChangedWhatAtWhichRevision() throws Exception {
        // Given
        var city = aCity();
        var trail = new Trail(city);
        // When
        var made = city.coordinator()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .body(Map.of("code", "BD1", "title", "Doelstelling"))
                .post(city.url("/objectives"))
                .then()
                .statusCode(201)
                .extract();
        // Then
        var entry = trail.awaited("createObjective").get(0);
        assertThat(entry)
                .containsEntry("outcome", "CHANGED")
                .containsEntry("roles", "coordinator")
                .containsEntry("resource", city.url("/objectives"))
                .containsEntry("revision", Integer.valueOf(made.header("Plan-Revision")))
                .containsEntry("correlation", "4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(entry.get("person").toString()).hasSize(36).isNotEqualTo("coordinator");
    }

    @Test
    void saysWhichRevisionAnotherAmountTook() throws Exception {
        var city = aCity();
        var estimates = city.url("/actions/" + city.action("NUMMER") + "/estimates");
        String line = city.coordinator().get(estimates).path("items[0].id");

        var changed = city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("amount", "77.00"))
                .patch(estimates + "/" + line);

        assertThat(new Trail(city).awaited("changeEstimate").get(0))
                .containsEntry("outcome", "CHANGED")
                .containsEntry("revision", Integer.valueOf(changed.header("Plan-Revision")));
    }

    @Test
    void hearsOfChangesThatTellNoEvent() throws Exception {
        var city = aCity();

        assertThat(new Trail(city).awaited("createEntity").get(0))
                .containsEntry("outcome", "CHANGED")
                .doesNotContainKey("revision");
    }

    /** Not on the ground of the platform, where the city could not read it and it would outlive the city. */
    @Test
    void hearsOfExportsInTheCityItself() throws Exception {
        var city = aCity();

        city.coordinator()
                .post("/plan/v1/tenants/%s/exports".formatted(city.tenant()))
                .then()
                .statusCode(202);

        assertThat(new Trail(city).awaited("startExport").get(0)).containsEntry("outcome", "CHANGED");
    }

    @Test
    void goesOnAfterAPathThatNoTextCanHold() throws Exception {
        var city = aCity();

        city.with(Roles.COUNCILLOR)
                .urlEncodingEnabled(false)
                .get("/plan/v1/tenants/%00/exports")
                .then()
                .statusCode(403);

        assertThat(new Trail(city).awaited("listExports").get(0)).containsEntry("outcome", "REFUSED");
    }

    @Test
    void hearsOfAnImportOnceAndOfADryRunNever() throws Exception {
        var city = aCity();
        var file =
                "code,niveau,bd_code,ap_code,titel,van,tot,categorie,soort,2026\nBD1,BD,,,Een,,,,,\nBD2,BD,,,Twee,,,,,\n";

        for (var dryRun : List.of(true, false)) {
            city.coordinator()
                    .contentType("text/csv")
                    .queryParam("dryRun", dryRun)
                    .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post(city.url("/imports"))
                    .then()
                    .statusCode(200);
        }

        assertThat(new Trail(city).awaited("importPlan")).hasSize(1);
    }

    @Test
    void hearsOfWhatWasRefusedAndOfWhoReadTheTrail() throws Exception {
        // Given
        var city = aCity();
        var trail = new Trail(city);
        // When
        city.with(Roles.COUNCILLOR)
                .body(Map.of("code", "BD1", "title", "Doelstelling"))
                .post(city.url("/objectives"))
                .then()
                .statusCode(403);
        // Then
        assertThat(trail.awaited("createObjective").get(0))
                .containsEntry("outcome", "REFUSED")
                .containsEntry("roles", "councillor");
        assertThat(trail.awaited("listAudit").get(0)).containsEntry("outcome", "READ");
    }

    @Test
    void showsTheTrailToNobodyElse() {
        var city = aCity();

        for (var path : List.of("", "/export", "/verification")) {
            city.with(Roles.DEPARTMENT_HEAD)
                    .get("/plan/v1/audit" + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("missingPermission"));
        }
    }

    @Test
    void isExportedWholeInTheOrderOfTheChain() throws Exception {
        var city = aCity();
        var trail = new Trail(city);
        trail.awaited("createPlan");

        var lines = city.with(Roles.AUDITOR)
                .get("/plan/v1/audit/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(lines.get(0)).startsWith("{\"sequence\":1,").contains("createEntity");
        assertThat(lines.get(1)).startsWith("{\"sequence\":2,").contains("createPlan");
    }

    @Test
    void holdsAsLongAsNobodyTouchesIt() throws Exception {
        var trail = new Trail(aCity());
        trail.awaited("createPlan");

        var found = trail.verified("");

        assertThat(found.getBoolean("intact")).isTrue();
        assertThat(found.getLong("entries")).isGreaterThanOrEqualTo(2);
        assertThat(found.getString("head")).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set roles = 'auditor' where sequence = 2",
                "update audit_entry set at = at + interval '1 hour' where sequence = 2",
                "delete from audit_entry where sequence = 2",
                "update audit_entry set person = null where sequence = 2"
            })
    void namesTheFirstEntryThatASuperuserTamperedWith(String sql) throws Exception {
        // Given
        var trail = new Trail(aCity());
        trail.awaited("createPlan");
        trail.awaited("listAudit");
        // When
        trail.tamper(sql);
        // Then
        var found = trail.verified("");
        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getLong("broken")).isEqualTo(2);
        assertThat(found.getLong("entries")).isEqualTo(1);
    }

    @Test
    void showsByANotedHashThatTheEndWasCutOff() throws Exception {
        // Given
        var trail = new Trail(aCity());
        trail.awaited("createPlan");
        var noted = trail.verified("");
        // When
        trail.tamper(
                "delete from audit_entry where sequence >= %d or sequence is null".formatted(noted.getLong("entries")));
        // Then
        var found = trail.verified("?sequence=%d&hash=%s".formatted(noted.getLong("entries"), noted.getString("head")));
        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getString("reason")).contains("ends before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set roles = 'auditor'",
                "update audit_entry set hash = repeat('0', 64) where sequence = 1",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all"
            })
    void cannotBeChangedByTheCityItself(String sql) throws Exception {
        var trail = new Trail(aCity());
        trail.awaited("createPlan");

        assertThatThrownBy(() -> trail.attempt(sql))
                .hasMessageMatching("(?s).*(permission denied|append-only|must be owner).*");
        assertThat(trail.verified("").getBoolean("intact")).isTrue();
    }
}
