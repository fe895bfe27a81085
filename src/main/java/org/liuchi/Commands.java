package org.liuchi;

import java.util.concurrent.Callable;
import org.liuchi.assist.measure.Assist;
import org.liuchi.intake.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code ./liuchi}: a module adds a subcommand by one class in this list. */
@Command(
        name = "liuchi",
        mixinStandardHelpOptions = true,
        version = "Liuchi 六尺",
        usageHelpAutoWidth = true,
        description = {"六尺：县域日常服务，件件有人管。", "Liuchi: everyday services of a county, in closed loops."},
        footer = {"", "不带子命令时等于 serve · Without a subcommand: serve", "数据放在 $LIUCHI_HOME，默认 ./var · Data is kept there"
        },
        subcommands = {
            Serve.class,
            Init.class,
            Import.class,
            FlowFiles.class,
            PackFiles.class,
            Replay.class,
            Assist.class
        })
final class Commands implements Callable<Integer> {
    @Override
    public Integer call() {
        Liuchi.serve();
        return ExitCode.OK;
    }
}
