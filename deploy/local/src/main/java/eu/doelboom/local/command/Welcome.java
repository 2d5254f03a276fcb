package eu.doelboom.local.command;

import eu.doelboom.local.part.KeycloakSecrets;
import eu.doelboom.local.suite.Layout;
import eu.doelboom.local.suite.Narrator;
import java.util.Locale;

/** What a person wants to know once the suite runs: where everything is and one call that works. */
record Welcome(Layout layout, Place place, Narrator narrator) {
    void print(double seconds) {
        narrator.say("""

                ************************************************************************
                *  DEMO KEYS ARE IN USE: anybody who reaches this port may be anybody. *
                *  Never run this start for real data or in production.                *
                ************************************************************************

                Doelboom is up after %1$s s.
                  first page   %2$s/
                  API docs     %2$s/doc      (OpenAPI: %2$s/doc/openapi.yaml)
                  gateway      %2$s/plan/v1  /finance/v1  /monitoring/v1
                  data         %3$s
                  logs         %4$s
                  PostgreSQL   127.0.0.1:%5$d   Kafka 127.0.0.1:%6$d%8$s

                Try, in another terminal:
                  curl -s -H "Authorization: Bearer $(deploy/token leiestede coordinator%7$s)" \\
                    '%2$s/finance/v1/plans'

                Stop with Ctrl-C or deploy/down%7$s""".formatted(
                        String.format(Locale.ROOT, "%.1f", seconds),
                        layout.gateway(),
                        layout.data(),
                        layout.logs(),
                        layout.postgresPort(),
                        layout.kafkaPort(),
                        place.argument(),
                        keycloak()));
    }

    private String keycloak() {
        return layout.withKeycloak()
                ? "%n  Keycloak     http://127.0.0.1:%d   passwords and secrets: %s"
                        .formatted(layout.keycloakPort(), layout.keys().resolve(KeycloakSecrets.FILE))
                : "";
    }
}
