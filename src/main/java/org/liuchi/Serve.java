package org.liuchi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Unmatched;

@Command(name = "serve", description = "启动服务，直到收到停止信号 · Start the server, until told to stop")
final class Serve implements Callable<Integer> {
    /** Settings of the program, such as {@code --server.port=9000}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        Liuchi.serve(settings.toArray(String[]::new));
        return ExitCode.OK;
    }
}
