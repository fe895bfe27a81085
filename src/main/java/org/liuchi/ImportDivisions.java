package org.liuchi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.WorkCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
        name = "divisions",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入镇村和网格（列 code、name）· Import towns, villages and grids from CSV (code, name)")
final class ImportDivisions implements Callable<Integer> {
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
                (program, county, csv, now) -> program.getBean(Areas.class)
                        .importDivisions(county, csv, LocalDate.ofInstant(now, WorkCalendar.ZONE)));
    }
}
