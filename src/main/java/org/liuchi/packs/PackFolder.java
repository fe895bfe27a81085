package org.liuchi.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of a pack.
 *
 * @param name of the folder
 * @param files text by path within the folder
 */
record PackFolder(String name, SortedMap<String, String> files) {
    static final String MANIFEST = "pack.yaml";

    /** @throws java.nio.file.NoSuchFileException and other faults of reading */
    static PackFolder in(Path directory) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = directory.toRealPath();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String within = root.relativize(path).toString().replace('\\', '/');
                if (!within.startsWith(".") && !within.contains("/.")) {
                    files.put(within, Files.readString(path));
                }
            }
        }
        return new PackFolder(root.getFileName().toString(), files);
    }

    /** One that comes with the program; without files when there is none of this name. */
    static PackFolder shipped(String name) {
        SortedMap<String, String> files = new TreeMap<>();
        if (name.matches("[a-z][a-z0-9]*")) {
            String root = "/packs/" + name + "/";
            for (Resource resource : resources("classpath*:packs/" + name + "/**")) {
                String url = url(resource);
                if (!url.endsWith("/")) {
                    files.put(url.substring(url.lastIndexOf(root) + root.length()), text(resource));
                }
            }
        }
        return new PackFolder(name, files);
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPack() {
        return files.containsKey(MANIFEST);
    }

    String text(String file) {
        return Objects.requireNonNull(files.get(file), file);
    }

    /** The files of a folder within, by path. */
    Map<String, String> below(String folder) {
        return files.subMap(folder + "/", folder + "0");
    }

    /** How a file is called in messages. */
    String called(String file) {
        return name + "/" + file;
    }
}
