package org.liuchi.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.definition.Archetype;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.RegisterReader;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Puts registers into a test's county; found by the tests' component scan. */
@Component
public final class TestPacks {
    private static final Path PACKS = Path.of("packs");

    private final Registers registers;

    TestPacks(Registers registers) {
        this.registers = registers;
    }

    /** @param yaml one register each, of the pack {@code test} */
    public void install(CountyCode county, String... yaml) {
        registers.install(
                county,
                Stream.of(yaml)
                        .map(text -> RegisterReader.read(YamlNode.parse(text, "test.yaml"), "test"))
                        .toList());
    }

    /** All registers of one of the shipped places. */
    public void place(CountyCode county, String pack) {
        List<Register> read = new ArrayList<>();
        for (Path file : files(PACKS.resolve(pack).resolve("registers"))) {
            read.add(RegisterReader.read(Archetype.resolve(parse(file), TestPacks::archetype), pack));
        }
        registers.install(county, read);
    }

    private static Optional<YamlNode> archetype(String name) {
        Path file = PACKS.resolve("common/registers/" + name + ".yaml");
        return Files.exists(file) ? Optional.of(parse(file)) : Optional.empty();
    }

    private static YamlNode parse(Path file) {
        try {
            return YamlNode.parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
