package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The database server of the program under test, to be killed and started again.
 *
 * @param data its data folder
 */
record Server(Path data) {
    private static final Path BINARIES = Path.of("target/postgresql");

    /** Like a power cut: every process at once, nothing is written any more. */
    void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        assertThat(postmaster.info().arguments().map(List::of).orElse(List.of()))
                .as("the server of this test and no other process")
                .contains(data.toString());
        List<ProcessHandle> family = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        family.forEach(process -> process.onExit().join());
    }

    /** With the options of the last start, its port among them, as {@code pg_ctl} remembers them. */
    void startAgain() throws Exception {
        List<String> command = new ArrayList<>();
        if (ProcessHandle.current().info().user().orElse("").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        try (var versions = Files.list(BINARIES)) {
            Path bin = versions.filter(version -> Files.exists(version.resolve("bin/pg_ctl")))
                    .findFirst()
                    .orElseThrow()
                    .resolve("bin/pg_ctl");
            command.addAll(List.of(
                    bin.toString(),
                    "restart",
                    "-D",
                    data.toString(),
                    "-l",
                    data.resolveSibling("logs/postgresql-start.log").toString(),
                    "-w",
                    "-t",
                    "60"));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("restart.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(() -> "see " + data.resolveSibling("restart.log"))
                .isZero();
    }
}
