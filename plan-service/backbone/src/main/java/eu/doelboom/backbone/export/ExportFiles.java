package eu.doelboom.backbone.export;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The files of exports: a folder per city, a file per export. */
@ApplicationScoped
public class ExportFiles {

    private final ExportSettings settings;

    ExportFiles(ExportSettings settings) {
        this.settings = settings;
    }

    Path of(TenantId tenant, UUID id) {
        return folder(tenant).resolve(id + ".zip");
    }

    /** A place to write to that nobody downloads from yet. */
    Path draft(TenantId tenant, UUID id) throws IOException {
        Files.createDirectories(folder(tenant));
        return folder(tenant).resolve(id + ".part");
    }

    void dropDraft(TenantId tenant, UUID id) throws IOException {
        Files.deleteIfExists(folder(tenant).resolve(id + ".part"));
    }

    /** How many files of the city lie here. */
    public int count(TenantId tenant) {
        return list(tenant).size();
    }

    /** Deletes every file of the city, and its folder. */
    public void erase(TenantId tenant) {
        try {
            for (var file : list(tenant)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder(tenant));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> list(TenantId tenant) {
        if (!Files.isDirectory(folder(tenant))) {
            return List.of();
        }
        try (var files = Files.list(folder(tenant))) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path folder(TenantId tenant) {
        return settings.folder().resolve(tenant.value());
    }
}
