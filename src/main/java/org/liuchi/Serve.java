package org.liuchi;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "启动服务，直到收到停止信号 · Start the server, until told to stop")
final class Serve implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Settings settings;

    @Override
    public Integer call() {
        Liuchi.serve(settings.given());
        return ExitCode.OK;
    }
}
