package org.liuchi.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.definition.Archetype;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.RegisterReader;

final class PackFiles {
    private PackFiles() {}

    static List<Register> registers(String pack) {
        try (Stream<Path> files = Files.list(Path.of("packs", pack, "registers"))) {
            return files.sorted().map(file -> RegisterReader.read(Archetype.resolve(node(file), PackFiles::common), pack)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<YamlNode> common(String name) {
        Path file = Path.of("/work/wt-packs1/packs/common/registers", name + ".yaml");
        return Files.exists(file) ? Optional.of(node(file)) : Optional.empty();
    }

    private static YamlNode node(Path file) {
        try {
            return YamlNode.parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
