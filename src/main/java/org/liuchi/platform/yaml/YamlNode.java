package org.liuchi.platform.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Label;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A node of a YAML (or JSON) file. Trees of several files can be put together; each node still says where it stands.
 *
 * @param place file and line
 */
public record YamlNode(String place, Content content) {
    sealed interface Content {}

    record Scalar(String text, Tag tag) implements Content {}

    record Sequence(List<YamlNode> items) implements Content {}

    /** @param keys where each key stands */
    record Mapping(Map<String, YamlNode> entries, Map<String, String> keys) implements Content {}

    /** @throws DefinitionError when the text is no YAML; naming file and line */
    public static YamlNode parse(String text, String file) {
        return YamlTree.read(text, file);
    }

    /** A mapping put together from entries of other files. */
    public static YamlNode mapping(String place, Map<String, YamlNode> entries) {
        Map<String, String> keys = new LinkedHashMap<>();
        entries.forEach((key, value) -> keys.put(key, value.place()));
        return new YamlNode(place, new Mapping(new LinkedHashMap<>(entries), keys));
    }

    /** A list put together from items of other files. */
    public static YamlNode list(String place, List<YamlNode> items) {
        return new YamlNode(place, new Sequence(List.copyOf(items)));
    }

    /** A word that the program puts in. */
    public static YamlNode word(String place, String text) {
        return new YamlNode(place, new Scalar(text, Tag.STR));
    }

    public DefinitionError error(String fault) {
        return new DefinitionError(List.of(place + " " + fault));
    }

    public boolean isMapping() {
        return content instanceof Mapping;
    }

    public boolean isList() {
        return content instanceof Sequence;
    }

    /** The entries of a mapping; a key that is not among {@code known} is refused. */
    public Map<String, YamlNode> fields(Set<String> known) {
        if (!(content instanceof Mapping mapping)) {
            throw error("must be a mapping with the keys " + new TreeSet<>(known));
        }
        mapping.keys().forEach((key, where) -> {
            if (!known.contains(key)) {
                throw new DefinitionError(List.of(where + " unknown key '" + key + "'; known are "
                        + new TreeSet<>(known) + YamlHints.fullWidth(key)));
            }
        });
        return mapping.entries();
    }

    /** The entries of a mapping with whatever keys. */
    public Map<String, YamlNode> entries() {
        if (content instanceof Mapping mapping) {
            return mapping.entries();
        }
        throw error("must be a mapping: {key: value}, or lines that begin with 'key: '");
    }

    /** Of a mapping, what stands under the key. */
    public YamlNode need(Map<String, YamlNode> fields, String key) {
        return Optional.ofNullable(fields.get(key)).orElseThrow(() -> error("misses '" + key + "'"));
    }

    public String text() {
        if (content instanceof Scalar scalar) {
            return scalar.text();
        }
        throw error("must be a single value (a text with ': ' or ', ' in it stands in quotes)");
    }

    public List<YamlNode> items() {
        if (content instanceof Sequence sequence) {
            return sequence.items();
        }
        throw error("must be a list: [a, b], or lines that begin with '- '");
    }

    /** Each item as it is read; the faults of all of them at once. */
    public <T> List<T> each(Function<YamlNode, T> reading) {
        List<T> read = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (YamlNode item : items()) {
            try {
                read.add(reading.apply(item));
            } catch (DefinitionError e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new DefinitionError(faults);
        }
        return read;
    }

    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    public List<String> oneOrMore() {
        return isList() ? texts() : List.of(text());
    }

    public boolean yes() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("must be true or false");
        };
    }

    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw error("must be a whole number");
        }
    }

    public BigDecimal decimal() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw error("must be a number");
        }
    }

    public <E extends Enum<E>> E one(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text()))
                .findFirst()
                .orElseThrow(() -> error("'" + text() + "' is none of "
                        + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "))));
    }

    public Label label() {
        List<String> words = isList() ? texts() : List.of(text());
        if (words.size() != 2 || words.stream().anyMatch(String::isBlank)) {
            throw error("must be a pair of words: [Chinese, English]" + YamlHints.fullWidth(String.join("", words)));
        }
        return new Label(words.get(0), words.get(1));
    }

    /** As JSON knows it: maps, lists, texts, numbers, true and false. */
    public @Nullable Object plain() {
        return switch (content) {
            case Scalar scalar -> scalar(scalar);
            case Sequence sequence -> {
                List<@Nullable Object> list = new ArrayList<>();
                sequence.items().forEach(item -> list.add(item.plain()));
                yield list;
            }
            case Mapping mapping -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                mapping.entries().forEach((key, value) -> map.put(key, value.plain()));
                yield map;
            }
        };
    }

    private @Nullable Object scalar(Scalar scalar) {
        Tag tag = scalar.tag();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            BigDecimal number = decimal();
            return number.scale() <= 0 && number.precision() < 10 ? (Object) number.intValueExact() : number;
        }
        if (tag.equals(Tag.BOOL)) {
            return yes();
        }
        return tag.equals(Tag.NULL) ? null : scalar.text();
    }
}
