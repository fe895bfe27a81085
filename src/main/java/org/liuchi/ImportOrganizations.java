package org.liuchi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

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

    @Unmatched
    private List<String> others = new ArrayList<>();

    @Override
    public Integer call() {
        return Import.run(
                file,
                Settings.among(others, spec),
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                (program, county, csv, now) -> program.getBean(Enrolment.class).organizations(county, csv, now));
    }
}
