package org.liuchi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入人员和岗位（列 login、name、organization、post、role）· Import staff and posts from CSV")
final class ImportStaff implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv", description = "UTF-8")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--passwords",
            required = true,
            paramLabel = "OUT.csv",
            description = "新账号的一次性密码写入这个文件，它须尚不存在 · a new file for the one-time passwords")
    @SuppressWarnings("NullAway.Init")
    private Path passwords;

    @Unmatched
    private List<String> others = new ArrayList<>();

    @Override
    public Integer call() {
        return Import.run(
                file,
                Settings.among(others, spec),
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                (program, county, csv, now) -> program.getBean(Enrolment.class).staff(county, csv, passwords, now));
    }
}
