package org.liuchi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final List<Path> AT_THE_TOP = Stream.of(
                    "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md")
            .map(Path::of)
            .toList();

    @Test
    void everyLinkBetweenDocumentsLeadsSomewhere() {
        Stream<Path> documents = Stream.concat(AT_THE_TOP.stream(), Sources.under(Path.of("docs")).stream())
                .filter(file -> file.toString().endsWith(".md"));

        assertThat(documents.flatMap(LinksTest::broken)).isEmpty();
    }

    private static Stream<String> broken(Path document) {
        return LINK.matcher(Sources.text(document))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !Files.exists(document.resolveSibling(target)))
                .map(target -> document + " → " + target);
    }
}
