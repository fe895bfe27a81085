package org.liuchi;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "organizations",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入单位（列 name、kind）· Import organisations from CSV (name, kind)")
final class ImportOrganizations implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Override
    public Integer call() {
        return Import.run(
                file,
                (program, county, csv, now) -> program.getBean(Enrolment.class).organizations(county, csv, now));
    }
}
