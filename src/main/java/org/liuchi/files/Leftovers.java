package org.liuchi.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.liuchi.platform.Home;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files on the disk whose row was never written: uploads that were cut off. */
@Component
public class Leftovers {
    private static final int BATCH = 1_000;

    private final Path folder;
    private final JdbcClient sql;

    Leftovers(Home home, JdbcClient sql) {
        this.folder = home.folder("files");
        this.sql = sql;
    }

    /**
     * Deletes the county's leftovers from before {@code limit}.
     *
     * @return how many
     */
    public int purge(CountyCode county, Instant limit) {
        Path own = folder.resolve(county.value());
        if (!Files.isDirectory(own)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(own)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> older(file, limit))
                    .gather(Gatherers.windowFixed(BATCH))
                    .mapToInt(batch -> purge(county, batch))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int purge(CountyCode county, List<Path> files) {
        Set<UUID> known =
                known(county, files.stream().flatMap(file -> id(file).stream()).toList());
        int purged = 0;
        for (Path file : files) {
            if (id(file).stream().noneMatch(known::contains) && deleted(file)) {
                purged++;
            }
        }
        return purged;
    }

    private Set<UUID> known(CountyCode county, List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("select id from files.file where county_code = :county and id in (:ids)")
                        .param("county", county.value())
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }

    private static List<UUID> id(Path file) {
        try {
            return List.of(UUID.fromString(file.getFileName().toString()));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static boolean older(Path file, Instant limit) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean deleted(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
