package eu.doelboom.plan.action;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.plan.CityFixture;
import eu.doelboom.plan.OtherTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people change the same action at the same moment. */
@QuarkusTest
class ContestedActionTest {

    private static final String TOLD_AND_SENT = """
            insert into outbox (id, aggregatetype, aggregateid, stream, type, payload, published_at)
            select gen_random_uuid(), 'plan.changes', 'other', 'other', 'other', json_build_object('revision', revision),
                   now() from plan""";

    private static CityFixture city;

    @Inject
    TenantWork work;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void register() {
        city = city == null ? aCity() : city;
    }

    @Test
    void letsExactlyOneOfManyWritersThrough() throws Exception {
        var url = city.url("/actions/" + city.action("ZEVEN") + "/estimates");
        var etag = city.coordinator().get(url).header("ETag");
        Callable<Integer> write = () -> city.coordinator()
                .header("If-Match", etag)
                .body(Map.of("items", List.of(city.estimate(2027, "2.00"))))
                .patch(url)
                .statusCode();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var codes = threads.invokeAll(java.util.Collections.nCopies(40, write)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failure) {
                            throw new IllegalStateException(failure);
                        }
                    })
                    .toList();
            assertThat(codes).hasSize(40).containsOnly(200, 412).containsOnlyOnce(200);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesToChangeWhatSomebodyElseChangedWhileTheWriterWaited() throws Exception {
        var action = city.action("ELF");
        var url = city.url("/actions/" + action + "/estimates");
        var before = city.coordinator().get(url).then().extract();

        try (var other = OtherTransaction.in(city, lockedAndCounted())) {
            other.execute(
                    "update action set revision = (select max(revision) from plan) where id = '%s'".formatted(action));
            var answer =
                    other.overtakes(() -> reestimate(city, url, before.path("items[0].id"), before.header("ETag")));

            answer.then().statusCode(412).body("code", equalTo("preconditionFailed"));
            assertThat(answer.header("ETag"))
                    .isEqualTo(city.coordinator().get(url).header("ETag"))
                    .isNotEqualTo(before.header("ETag"));
        }
        var after = city.coordinator().get(url).then().extract();
        assertThat(after.<List<?>>path("items")).isEqualTo(before.path("items"));
        assertThat(Long.parseLong(after.header("Plan-Revision")))
                .isEqualTo(Long.parseLong(before.header("Plan-Revision")) + 1);
    }

    @Test
    void refusesToChangeAPlanThatWasAdoptedWhileTheWriterWaited() throws Exception {
        var ownCity = aCity();
        var url = ownCity.url("/actions/" + ownCity.action("DERTIEN") + "/estimates");
        var before = ownCity.coordinator().get(url).then().extract();

        try (var other = OtherTransaction.in(ownCity, "update plan set state = 'ADOPTED'")) {
            other.overtakes(() -> reestimate(ownCity, url, before.path("items[0].id"), before.header("ETag")))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("planAdopted"));
        }
        var after = ownCity.coordinator().get(url).then().extract();
        assertThat(after.body().asString()).isEqualTo(before.body().asString());
    }

    @Test
    void tellsAfterThoseWhomTheWriterWaitedFor() throws Exception {
        var ownCity = aCity();
        var url = ownCity.url("/actions/" + ownCity.action("VIJFTIEN") + "/estimates");
        var before = ownCity.coordinator().get(url).then().extract();

        try (var other = OtherTransaction.in(ownCity, lockedAndCounted())) {
            other.overtakes(() -> reestimate(ownCity, url, before.path("items[0].id"), before.header("ETag")), () -> {
                        other.execute(TOLD_AND_SENT);
                        return ownCity;
                    })
                    .then()
                    .statusCode(200);
        }
        long seen = Long.parseLong(before.header("Plan-Revision"));
        assertThat(revisionsInTheOrderOfTheEvents(ownCity)).endsWith(seen, seen + 1, seen + 2);
    }

    @Test
    void givesEachOfManyChangesARevisionOfItsOwn() throws Exception {
        var urls = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            urls.add(city.url("/actions/" + city.action("VEEL" + i) + "/estimates"));
        }
        long before = Long.parseLong(city.coordinator().get(urls.get(7)).header("Plan-Revision"));
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> writers =
                    urls.stream().map(ContestedActionTest::reestimatedTenTimes).toList();
            var taken = new ArrayList<Long>();
            for (var writer : threads.invokeAll(writers)) {
                writer.get().forEach(revision -> taken.add(Long.valueOf(revision)));
            }
            assertThat(taken)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(before + 1, before + 80)
                            .boxed()
                            .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Long> revisionsInTheOrderOfTheEvents(CityFixture city) {
        return work.inTransaction(new TenantId(city.tenant()), () -> entityManager
                .createNativeQuery(
                        "select cast(payload ->> 'revision' as bigint) from outbox order by sequence", Long.class)
                .getResultList());
    }

    private static Callable<List<String>> reestimatedTenTimes(String url) {
        return () -> {
            var answer = city.coordinator().get(url);
            var revisions = new ArrayList<String>();
            for (int time = 0; time < 10; time++) {
                answer = reestimate(city, url, answer.path("items[0].id"), answer.header("ETag"));
                assertThat(answer.header("ETag")).isEqualTo("\"" + answer.header("Plan-Revision") + "\"");
                revisions.add(answer.header("Plan-Revision"));
            }
            return revisions;
        };
    }

    @Test
    void changesWhateverIsThereWhenTheWriterNamesNoVersion() throws Exception {
        var action = city.action("TWAALF");
        var url = city.url("/actions/" + action + "/estimates");
        String line = city.coordinator().get(url).path("items[0].id");

        try (var other = OtherTransaction.in(city, lockedAndCounted())) {
            other.execute(
                    "update action set revision = (select max(revision) from plan) where id = '%s'".formatted(action));
            other.overtakes(() -> reestimate(city, url, line, "*"))
                    .then()
                    .statusCode(200)
                    .body("items[0].amount", equalTo("77.00"));
        }
    }

    private static String lockedAndCounted() {
        return "update plan set revision = revision + 1";
    }

    private static Response reestimate(CityFixture of, String url, String line, String ifMatch) {
        return of.coordinator()
                .header("If-Match", ifMatch)
                .body(Map.of("amount", "77.00"))
                .patch(url + "/" + line);
    }
}
