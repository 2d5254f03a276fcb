package eu.doelboom.backbone.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.backbone.schema.TenantGround;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/**
 * Writes all tables of a city into one zip: a CSV per table, as of one moment, and a manifest in JSON that says what is
 * in it and what was left out. Nothing is held in memory.
 */
@ApplicationScoped
class WritingExport {

    /** Tables that hold no statement of the city but the plumbing's notes. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "flyway_schema_history", "list of migrations of the schema",
            "idempotent_request", "answers kept for a day for repeated requests",
            "outbox", "copies of states that stand in the other tables, on their way to the bus");

    private final TenantGround ground;
    private final ObjectMapper mapper;
    private final String service;

    WritingExport(
            TenantGround ground,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.ground = ground;
        this.mapper = mapper;
        this.service = service;
    }

    /** Writes the file and tells after each table how far it is. */
    void write(TenantId tenant, Instant at, Path file, Progress progress) {
        ground.read(tenant, connection -> {
            try (var zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
                write(connection, tenant, at, zip, progress);
                return file;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void write(Connection connection, TenantId tenant, Instant at, ZipOutputStream zip, Progress progress)
            throws SQLException, IOException {
        var all = TenantGround.tables(connection);
        var tables = all.stream().filter(table -> !LEFT_OUT.containsKey(table)).toList();
        var manifest = mapper.createObjectNode()
                .put("service", service)
                .put("tenant", tenant.value())
                .put("createdAt", at.toString());
        var listed = manifest.putArray("tables");
        for (int done = 0; done < tables.size(); done++) {
            var rows = copy(connection, tables.get(done), zip);
            describe(listed, tables.get(done), rows);
            progress.tell(done + 1, tables.size(), rows);
        }
        leftOut(manifest.putArray("leftOut"), all);
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    private static long copy(Connection connection, String table, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table + ".csv"));
        var sql = "copy (select * from %s) to stdout with (format csv, header, encoding 'UTF8')"
                .formatted(TenantGround.quoted(table));
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, new Unclosable(zip));
        zip.closeEntry();
        return rows;
    }

    private static void describe(ArrayNode listed, String table, long rows) {
        listed.addObject().put("name", table).put("file", table + ".csv").put("rows", rows);
    }

    private static void leftOut(ArrayNode listed, java.util.List<String> all) {
        LEFT_OUT.entrySet().stream()
                .filter(left -> all.contains(left.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(left -> {
                    ObjectNode entry = listed.addObject();
                    entry.put("name", left.getKey()).put("reason", left.getValue());
                });
    }

    /** Hears after each table how far the export is. */
    interface Progress {
        void tell(int done, int total, long rows);
    }

    /** An entry of a zip ends before the zip does. */
    private static final class Unclosable extends FilterOutputStream {

        private Unclosable(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
