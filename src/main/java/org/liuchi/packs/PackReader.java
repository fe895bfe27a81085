package org.liuchi.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.liuchi.packs.Pack.FlowFile;
import org.liuchi.packs.Pack.Group;
import org.liuchi.packs.Pack.Template;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.definition.Archetype;
import org.liuchi.registers.definition.Conversion;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.RegisterReader;
import org.liuchi.shared.Label;

/** Reads a folder; every file is read, so that all faults come at once. */
final class PackReader {
    private static final Set<String> KEYS = Set.of(
            "pack", "label", "about", "version", "groups", "pages", "words", "templates", "needs", "conversions");
    private static final Pattern FILES =
            Pattern.compile("pack\\.yaml|README\\.md|categories\\.csv|(registers|flows|demo)/[^/]+\\.yaml");

    private final PackFolder folder;
    private final Function<String, Optional<YamlNode>> archetypes;
    private final List<String> faults = new ArrayList<>();

    private PackReader(PackFolder folder, Function<String, Optional<YamlNode>> archetypes) {
        this.folder = folder;
        this.archetypes = archetypes;
    }

    /** @throws DefinitionError with every fault of every file */
    static Pack read(PackFolder folder, Function<String, Optional<YamlNode>> archetypes) {
        if (!folder.isPack()) {
            throw new DefinitionError(List.of(folder.called(PackFolder.MANIFEST) + " is missing"));
        }
        return new PackReader(folder, archetypes).pack();
    }

    private Pack pack() {
        folder.files().keySet().stream()
                .filter(file -> !FILES.matcher(file).matches())
                .forEach(file -> faults.add(folder.called(file) + " is no file of a pack: pack.yaml, README.md,"
                        + " categories.csv, registers/NAME.yaml, flows/NAME.yaml, demo/NAME.yaml"));
        YamlNode root = YamlNode.parse(folder.text(PackFolder.MANIFEST), folder.called(PackFolder.MANIFEST));
        Map<String, YamlNode> manifest = root.fields(KEYS);
        YamlNode name = root.need(manifest, "pack");
        if (!name.text().matches("[a-z][a-z0-9]{0,39}")) {
            throw name.error("'" + name.text() + "' is no name of a pack: small letters and digits");
        }
        List<Register> registers =
                each("registers", node -> RegisterReader.read(Archetype.resolve(node, archetypes), name.text()));
        Pack pack = new Pack(
                name.text(),
                root.need(manifest, "label").label(),
                manifest.containsKey("about") ? manifest.get("about").label() : new Label("", ""),
                root.need(manifest, "version").number(),
                manifest.containsKey("needs") ? manifest.get("needs").texts() : List.of(),
                list(manifest, "groups", node -> group(node, name.text())),
                list(manifest, "pages", node -> PageReader.page(node, name.text())),
                manifest.containsKey("words") ? WordReader.words(manifest.get("words")) : Map.of(),
                list(manifest, "templates", PackReader::template),
                list(manifest, "conversions", node -> Conversion.read(node, name.text())),
                registers,
                folder.below("flows").entrySet().stream()
                        .map(file -> new FlowFile(folder.called(file.getKey()), file.getValue()))
                        .toList(),
                Optional.ofNullable(folder.files().get("categories.csv")),
                each("demo", new DemoReader(name.text())::read).stream()
                        .flatMap(List::stream)
                        .toList());
        if (!faults.isEmpty()) {
            throw new DefinitionError(faults);
        }
        return pack;
    }

    private interface Reading<T> {
        T of(YamlNode node);
    }

    private <T> List<T> each(String below, Reading<T> reading) {
        List<T> read = new ArrayList<>();
        folder.below(below).forEach((file, text) -> {
            try {
                read.add(reading.of(YamlNode.parse(text, folder.called(file))));
            } catch (DefinitionError e) {
                faults.addAll(e.faults());
            }
        });
        return read;
    }

    private <T> List<T> list(Map<String, YamlNode> manifest, String key, Reading<T> reading) {
        if (manifest.containsKey(key)) {
            try {
                return manifest.get(key).each(reading::of);
            } catch (DefinitionError e) {
                faults.addAll(e.faults());
            }
        }
        return List.of();
    }

    private static Group group(YamlNode node, String pack) {
        Map<String, YamlNode> group = node.fields(Set.of("label", "registers"));
        return new Group(
                node.need(group, "label").label(),
                node.need(group, "registers").texts().stream()
                        .map(register -> PageReader.inCounty(register, pack))
                        .toList());
    }

    private static Template template(YamlNode node) {
        Map<String, YamlNode> template = new LinkedHashMap<>(node.fields(Set.of("name", "label", "about")));
        return new Template(
                node.need(template, "name").text(),
                node.need(template, "label").label(),
                node.need(template, "about").label(),
                node.place());
    }
}
