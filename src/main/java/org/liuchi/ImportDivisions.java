package org.liuchi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.WorkCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
                (program, county, csv, now) -> program.getBean(Areas.class)
                        .importDivisions(county, csv, LocalDate.ofInstant(now, WorkCalendar.ZONE)));
    }
}
