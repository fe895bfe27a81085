package org.liuchi;

import java.util.Map;
import org.liuchi.platform.BothLanguages;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Flows;
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
    static int run(FileCommand command, Work work) {
        return command.take((program, county, file, out, err) -> {
            try {
                out.println(work.run(program.getBean(Flows.class), county, file.readAllAsString(), command.name()));
                return ExitCode.OK;
            } catch (DefinitionError e) {
                e.faults().forEach(err::println);
                err.println(BothLanguages.line("flow-refused", Map.of()));
                return ExitCode.USAGE;
            }
        });
    }
}
