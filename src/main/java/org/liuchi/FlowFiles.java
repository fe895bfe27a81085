package org.liuchi;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.liuchi.platform.BothLanguages;
import org.liuchi.platform.Counties;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.flow.FlowError;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** A county's own flow, or its changes to a core one, from a YAML file (docs/flows.md). */
@Command(
        name = "flow",
        mixinStandardHelpOptions = true,
        description = "检查或采用本县的流程、对核心流程的改动（YAML）· Check or adopt a county's flow or overlay (YAML)",
        subcommands = {FlowCheckCommand.class, FlowAdoptCommand.class})
final class FlowFiles {
    /** What is done with the text of a file; the answer is what to tell. */
    @FunctionalInterface
    interface Work {
        String run(Flows flows, CountyCode county, String yaml, String file);
    }

    private FlowFiles() {}

    /** @return exit status: 0, or 2 when the file is not fit; every fault is told with file and line */
    static int run(Path path, String[] settings, PrintWriter out, PrintWriter err, Work work) {
        try {
            return run(path, Files.readString(path), settings, out, err, work);
        } catch (IOException e) {
            err.println(BothLanguages.line("file-unreadable", Map.of("file", path)));
            return ExitCode.USAGE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int run(Path path, String yaml, String[] settings, PrintWriter out, PrintWriter err, Work work) {
        try (ConfigurableApplicationContext program = Liuchi.context(settings)) {
            List<Counties.County> counties = program.getBean(Counties.class).all();
            if (counties.size() != 1) {
                err.println(BothLanguages.line("county-missing", Map.of("count", counties.size())));
                return ExitCode.USAGE;
            }
            out.println(work.run(
                    program.getBean(Flows.class),
                    counties.getFirst().code(),
                    yaml,
                    path.getFileName().toString()));
            return ExitCode.OK;
        } catch (FlowError e) {
            e.faults().forEach(err::println);
            err.println(BothLanguages.line("flow-refused", Map.of()));
            return ExitCode.USAGE;
        }
    }
}
