package org.liuchi;

import java.util.List;
import java.util.concurrent.Callable;
import org.liuchi.calendar.Calendars;
import org.liuchi.shared.Imported;
import org.liuchi.workflow.Recount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deadlines that waited for the year are counted anew at once; those of other nodes' counties by their job. */
@Command(
        name = "holidays",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入一年的放假安排（列 date、kind、name、name_en）"
                + " · Import a year's holidays from CSV (date, kind, name, name_en)")
final class ImportHolidays implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Option(names = "--year", required = true, paramLabel = "2027", description = "年份 · The year")
    private int year;

    @Option(names = "--source", required = true, paramLabel = "NOTICE", description = "通知文号 · The notice")
    @SuppressWarnings("NullAway.Init")
    private String source;

    @Override
    public Integer call() {
        return Import.run(file, (program, county, csv, now) -> {
            int days = program.getBean(Calendars.class).publish(year, source, csv);
            program.getBean(Recount.class).run(county, now);
            return new Imported(days, List.of());
        });
    }
}
