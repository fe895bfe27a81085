package org.liuchi;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.WorkCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "divisions",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入镇村和网格（列 code、name）· Import towns, villages and grids from CSV (code, name)")
final class ImportDivisions implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Override
    public Integer call() {
        return Import.run(
                file,
                (program, county, csv, now) -> program.getBean(Areas.class)
                        .importDivisions(county, csv, LocalDate.ofInstant(now, WorkCalendar.ZONE)));
    }
}
