package org.liuchi.platform.database;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.liuchi.platform.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is acknowledged must survive a power cut, so a server that may lose it is refused: the embedded one and an
 * external one alike, without a switch to look away.
 */
final class Durability {
    /** {@code synchronous_commit} may be on, local, remote_write or remote_apply: all wait for the disk. */
    private static final Map<String, Predicate<String>> REQUIRED = Map.of(
            "fsync", "on"::equals,
            "synchronous_commit", value -> !value.equals("off"),
            "full_page_writes", "on"::equals,
            "server_encoding", "UTF8"::equals,
            "server_version_num", version -> Integer.parseInt(version) >= 18_00_00);

    private Durability() {}

    /** @throws StartRefused naming every setting that is wrong */
    static void require(DataSource application) {
        JdbcClient sql = JdbcClient.create(application);
        List<String> wrong = shortcomings(name -> sql.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single());
        if (!wrong.isEmpty()) {
            throw new StartRefused("database-not-durable", Map.of("settings", String.join(", ", wrong)));
        }
    }

    /** @param server from a setting's name to its value */
    static List<String> shortcomings(UnaryOperator<String> server) {
        return REQUIRED.entrySet().stream()
                .filter(required -> !required.getValue().test(server.apply(required.getKey())))
                .map(required -> required.getKey() + "=" + server.apply(required.getKey()))
                .sorted()
                .toList();
    }
}
