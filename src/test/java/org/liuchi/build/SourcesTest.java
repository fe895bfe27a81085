package org.liuchi.build;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What only the text shows. */
class SourcesTest {

    private final List<Path> files = Sources.java();

    @Test
    void noFileIsLong() {
        assertThat(files).filteredOn(file -> lines(file) > 300).isEmpty();
    }

    @Test
    void mostFilesAreShort() {
        long[] lengths = files.stream()
                .filter(file -> file.startsWith(Sources.MAIN))
                .mapToLong(SourcesTest::linesToRead)
                .sorted()
                .toArray();

        assertThat(lengths[lengths.length / 2]).as("median lines of a file").isLessThanOrEqualTo(50);
        assertThat(lengths[lengths.length * 95 / 100]).as("95th percentile").isLessThanOrEqualTo(150);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = files.stream()
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> Sources.text(file).contains("@NullMarked"))
                .map(SourcesTest::packageOf)
                .collect(toSet());

        assertThat(files).filteredOn(file -> !marked.contains(packageOf(file))).isEmpty();
    }

    @Test
    void nothingSleeps() {
        assertThat(files)
                .filteredOn(file ->
                        !file.endsWith("SourcesTest.java") && Sources.text(file).matches("(?s).*\\bsleep\\(.*"))
                .isEmpty();
    }

    @Test
    void recordsDoWhatGeneratorsOfCodeWouldDo() {
        assertThat(Sources.text(Path.of("pom.xml"))).doesNotContain("lombok", "mapstruct");
    }

    /** Imports are folded away by whoever reads a file. */
    private static long linesToRead(Path file) {
        return Sources.text(file)
                .lines()
                .filter(line -> !line.startsWith("import "))
                .count();
    }

    private static long lines(Path file) {
        return Sources.text(file).lines().count();
    }

    private static String packageOf(Path file) {
        return file.toString().replaceFirst("^.*/java/", "").replaceFirst("/[^/]*$", "");
    }
}
