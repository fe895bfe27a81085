package org.liuchi;

import java.util.concurrent.Callable;
import org.liuchi.cases.catalogue.Book;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "duties",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入乡镇（街道）职责清单（列 list、code、name、lead） · Import duty lists from CSV (list, code, name, lead)")
final class ImportDuties implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Mixin
    private final ImportList list = new ImportList();

    @Override
    public Integer call() {
        return list.take(file, Book.DUTIES);
    }
}
