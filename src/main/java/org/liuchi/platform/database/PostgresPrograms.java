package org.liuchi.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * {@code initdb}, {@code pg_ctl} and {@code postgres}, unpacked from the archive that the program carries for this
 * operating system and processor.
 */
final class PostgresPrograms {
    private final Path bin;

    private PostgresPrograms(Path bin) {
        this.bin = bin;
    }

    /** @param folder one sub-folder per version, so that an update doesn't touch the programs of a running server */
    static PostgresPrograms unpackedIn(Path folder) throws IOException {
        byte[] archive;
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system(), System.getProperty("os.arch").replace("amd64", "x86_64"))) {
            archive = in.readAllBytes();
        }
        Path home = folder.resolve(digest(archive).substring(0, 16));
        if (!Files.exists(home)) {
            unpack(archive, home);
        }
        return new PostgresPrograms(home.resolve("bin"));
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, fresh.resolve(entry.getName()).normalize());
            }
        }
        if (!fresh.toFile().renameTo(home.toFile())) {
            // another start unpacked the same archive at the same time
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, file);
            file.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @throws Failed when its exit status isn't 0, with what it printed
     */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it isn't root
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new Failed(program + ": " + printed.strip().replace("\n", " "));
        }
    }

    static final class Failed extends IOException {
        Failed(String message) {
            super(message);
        }
    }
}
