package org.liuchi;

import java.util.concurrent.Callable;
import org.liuchi.cases.catalogue.Book;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "admissions",
        mixinStandardHelpOptions = true,
        description = "从 CSV 导入村居准入清单（列 code、name、requester、until） · Import the admission list from CSV (code, name,"
                + " requester, until)")
final class ImportAdmissions implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Mixin
    private final ImportList list = new ImportList();

    @Override
    public Integer call() {
        return list.take(file, Book.ADMISSIONS);
    }
}
