package org.liuchi.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files under version control that the rules read as text. */
final class Sources {
    static final Path MAIN = Path.of("src/main/java");
    static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<Path> JAVA = List.of(Path.of("src"), Path.of("bench/src"));

    private Sources() {}

    static List<Path> java() {
        return JAVA.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> under(folder).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Every file under the folder, in the same order on every machine. */
    static List<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
