package org.liuchi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.liuchi.people.Newcomer;
import org.liuchi.shared.Problem;

/** A new file for one-time passwords, never readable by others; closing leaves nothing of it unless it was needed. */
final class PasswordFile implements AutoCloseable {
    private final Path file;
    private boolean needed;

    /** @throws Problem INVALID passwords: file-exists, file-not-made */
    PasswordFile(Path file) {
        this.file = file;
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException _) {
            throw Problem.invalid("passwords", "file-exists", Map.of("file", file));
        } catch (IOException _) {
            throw Problem.invalid("passwords", "file-not-made", Map.of("file", file));
        }
    }

    /** On the disk when this returns. */
    void write(List<Newcomer> newcomers) {
        Stream<String> lines = newcomers.stream()
                .map(one -> CSVFormat.DEFAULT.format(one.organization(), one.name(), one.login(), one.password()));
        try {
            Files.write(
                    file,
                    Stream.concat(Stream.of("organization,name,login,password"), lines)
                            .toList(),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The accounts are there. */
    void keep() {
        needed = true;
    }

    @Override
    public void close() {
        try {
            if (!needed) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
