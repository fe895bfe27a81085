package org.liuchi.assist.measure;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How good the suggestions are, measured on files; nothing is learned for good and no county is touched. */
@Command(
        name = "assist",
        mixinStandardHelpOptions = true,
        description = "用文件检验建议的准确程度 · Measure the suggestions on files",
        subcommands = {Evaluate.class, Duplicates.class})
public final class Assist implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
