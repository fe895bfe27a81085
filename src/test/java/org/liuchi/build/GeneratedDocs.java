package org.liuchi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents that the code writes itself. A test makes the content and calls {@link #check}: it fails when the committed
 * file says something else, and rewrites it when run with {@code -Dliuchi.write=true}. The content must not depend on
 * time, machine or order of a hash.
 */
public final class GeneratedDocs {
    private static final Path DOCS = Path.of("docs");
    private static final String HINT =
            "%s is not what the code says now. Run: mvn verify -Dliuchi.write=true, look at the change and commit it.";

    private GeneratedDocs() {}

    /** @return whether this run rewrites files instead of failing on them */
    static boolean writing() {
        return Boolean.getBoolean("liuchi.write");
    }

    /** @param relative the file under {@code docs/}, e.g. {@code Path.of("flows", "case.md")} */
    public static void check(Path relative, String content) {
        Path file = DOCS.resolve(relative);
        try {
            if (writing()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            String committed = Files.exists(file) ? Files.readString(file) : "";
            assertThat(committed).withFailMessage(HINT, file).isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A whole folder: also fails on a file that nothing makes any more.
     *
     * @param relative the folder under {@code docs/}
     * @param contents content by file name
     */
    public static void checkFolder(Path relative, Map<String, String> contents) {
        contents.forEach((name, content) -> check(relative.resolve(name), content));
        try (Stream<Path> files = Files.list(DOCS.resolve(relative))) {
            TreeSet<String> left = files.map(file -> file.getFileName().toString())
                    .filter(name -> !contents.containsKey(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(left)
                    .as("files in docs/%s that nothing makes any more: delete them", relative)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
