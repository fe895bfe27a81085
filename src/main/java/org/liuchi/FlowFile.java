package org.liuchi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** What both commands about flows are told: the file, and settings of the program behind it. */
final class FlowFile {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "FILE.yaml", description = "UTF-8")
    @SuppressWarnings("NullAway.Init")
    private Path path;

    @Unmatched
    private List<String> others = new ArrayList<>();

    /** @return exit status */
    int take(FlowFiles.Work work) {
        return FlowFiles.run(
                path,
                Settings.among(others, command),
                command.commandLine().getOut(),
                command.commandLine().getErr(),
                work);
    }
}
