package org.liuchi;

import java.util.concurrent.Callable;
import org.liuchi.cases.CategoryLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "categories",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入两级类别（列 code、name）· Import categories of two levels from CSV (code, name)")
final class ImportCategories implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Override
    public Integer call() {
        return Import.run(
                file,
                (program, county, csv, _) ->
                        program.getBean(CategoryLists.class).take(county, csv));
    }
}
