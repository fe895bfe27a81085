package org.liuchi;

import java.util.concurrent.Callable;
import org.liuchi.cases.catalogue.Book;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入派单目录（列 code、name、category、lead） · Import the dispatch catalogue from CSV (code, name,"
                + " category, lead)")
final class ImportCatalogue implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Mixin
    private final ImportList list = new ImportList();

    @Override
    public Integer call() {
        return list.take(file, Book.CATALOGUE);
    }
}
