package org.liuchi;

import org.liuchi.cases.catalogue.Book;
import org.liuchi.cases.catalogue.ListDrafts;
import org.liuchi.shared.Imported;
import picocli.CommandLine.Option;

/** What every import of a list is told beside its file: whether it comes into force at once. */
final class ImportList {
    @Option(names = "--publish", description = "立即公布生效，否则存为草稿 · Publish it; without this it stays a draft")
    private boolean publish;

    /** @return exit status */
    int take(FileCommand file, Book book) {
        return Import.run(file, (program, county, csv, now) -> {
            ListDrafts drafts = program.getBean(ListDrafts.class);
            Imported imported = drafts.draft(county, book, csv, "", null, now);
            if (publish) {
                drafts.publish(county, book, now);
            }
            return imported;
        });
    }
}
