package org.liuchi;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "organizations",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入单位（列 name、kind）· Import organisations from CSV (name, kind)")
final class ImportOrganizations implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv", description = "UTF-8")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Settings settings;

    @Override
    public Integer call() {
        return Import.run(
                file,
                settings.given(),
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                (program, county, csv, now) -> program.getBean(Enrolment.class).organizations(county, csv, now));
    }
}
