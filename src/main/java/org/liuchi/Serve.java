package org.liuchi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "启动服务，直到收到停止信号 · Start the server, until told to stop")
final class Serve implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Unmatched
    private List<String> others = new ArrayList<>();

    @Override
    public Integer call() {
        Liuchi.serve(Settings.among(others, spec));
        return ExitCode.OK;
    }
}
