package org.liuchi.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The embedded database's passwords: made once, kept in a file that only its owner can read. */
record Passwords(String superuser, String owner, String application) {
    private static final int BYTES = 24;

    static Passwords in(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Passwords(
                kept.getProperty("superuser", ""), kept.getProperty("owner", ""), kept.getProperty("application", ""));
    }

    private static void create(Path file) throws IOException {
        Path fresh = OwnFiles.create(
                file.resolveSibling(file.getFileName() + ".new"),
                "superuser=%s\nowner=%s\napplication=%s\n".formatted(random(), random(), random()));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
