package org.liuchi;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liuchi.platform.BothLanguages;
import org.liuchi.platform.ByteOrderMark;
import org.liuchi.shared.CountyCode;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** What every command that takes a file into a county is told: the file, and settings of the program behind it. */
final class FileCommand {
    /** What is done with a file; the answer is the exit status. */
    @FunctionalInterface
    interface Work {
        int run(ApplicationContext program, CountyCode county, Reader file, PrintWriter out, PrintWriter err)
                throws IOException;
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "UTF-8")
    @SuppressWarnings("NullAway.Init")
    private Path path;

    @Unmatched
    private List<String> others = new ArrayList<>();

    String name() {
        return path.getFileName().toString();
    }

    /** @return exit status: that of the work, or 2 when there is no such file or no one county; then nothing has changed */
    int take(Work work) {
        String[] settings = Settings.among(others, command);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try (Reader file = Files.newBufferedReader(path)) {
            return OneCounty.open(
                    settings,
                    err,
                    (program, county) -> work.run(program, county, ByteOrderMark.skipped(file), out, err));
        } catch (IOException e) {
            err.println(BothLanguages.line("file-unreadable", Map.of("file", path)));
            return ExitCode.USAGE;
        } finally {
            out.flush();
            err.flush();
        }
    }
}
