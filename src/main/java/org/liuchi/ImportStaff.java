package org.liuchi;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入人员和岗位（列 login、name、organization、post、role）· Import staff and posts from CSV")
final class ImportStaff implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Option(
            names = "--passwords",
            required = true,
            paramLabel = "OUT.csv",
            description = "新账号的一次性密码写入这个文件，它须尚不存在 · a new file for the one-time passwords")
    @SuppressWarnings("NullAway.Init")
    private Path passwords;

    @Override
    public Integer call() {
        return Import.run(
                file,
                (program, county, csv, now) -> program.getBean(Enrolment.class).staff(county, csv, passwords, now));
    }
}
