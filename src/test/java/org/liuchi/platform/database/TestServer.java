package org.liuchi.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server beside the program's own, as a county's administrator would run one: data folder, port and
 * password (scram) of its own.
 */
public final class TestServer implements AutoCloseable {
    private static final String PASSWORD = "superuser's own";

    private final Path data;
    private final EmbeddedServer process;

    private TestServer(Path data, EmbeddedServer process) {
        this.data = data;
        this.process = process;
    }

    /** @param folder for its data and logs */
    public static TestServer start(Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        PostgresPrograms programs = PostgresPrograms.unpackedIn(Path.of("target/postgresql"));
        programs.run(
                "initdb",
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        EmbeddedServer process = new EmbeddedServer(data, programs);
        process.start();
        return new TestServer(data, process);
    }

    /** As its superuser. */
    public JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(url("postgres"), "postgres", PASSWORD));
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + process.port() + "/" + database;
    }

    Path data() {
        return data;
    }

    EmbeddedServer process() {
        return process;
    }

    ProcessHandle postmaster() throws IOException {
        return Postmaster.of(data).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.stop();
    }
}
