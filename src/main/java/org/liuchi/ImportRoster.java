package org.liuchi;

import java.util.concurrent.Callable;
import org.liuchi.people.roster.DutyRosters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入值班表（列 organization、post、kind、from、until）· Import a duty roster from CSV"
                + " (organization, post, kind, from, until)")
final class ImportRoster implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Override
    public Integer call() {
        return Import.run(
                file,
                (program, county, csv, _) -> program.getBean(DutyRosters.class).take(county, csv));
    }
}
