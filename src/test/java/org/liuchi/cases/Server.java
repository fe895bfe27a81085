package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.liuchi.Browser;

/**
 * The database server of the program under test, to be killed; the program starts it again.
 *
 * @param data its data folder
 * @param program in front of the program
 */
record Server(Path data, Browser program) {
    /** Like a power cut: every process at once, nothing is written any more. */
    void kill() throws IOException {
        kill(postmaster());
    }

    /** Like a power cut that also takes the disk away, so that it can't be started again before {@link #diskBack}. */
    void killWithItsDisk() throws IOException {
        ProcessHandle postmaster = postmaster();
        Files.move(data, away());
        kill(postmaster);
    }

    void diskBack() throws IOException {
        Files.move(away(), data);
    }

    private Path away() {
        return data.resolveSibling("away");
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        assertThat(postmaster.info().arguments().map(List::of).orElse(List.of()))
                .as("the server of this test and no other process")
                .contains(data.toString());
        return postmaster;
    }

    private static void kill(ProcessHandle postmaster) {
        List<ProcessHandle> family = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** Asks the program until it has its database again; each question waits some seconds by itself. */
    void awaitBack() {
        while (program.get("/actuator/health").status() != 200) {
            Thread.onSpinWait();
        }
    }
}
