package org.liuchi.workflow.flow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liuchi.shared.Label;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A node of a YAML (or JSON) file that knows its file and line, so that every fault can name them. */
record YamlNode(Node node, String file) {
    String place() {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }

    FlowError error(String fault) {
        return new FlowError(List.of(place() + " " + fault));
    }

    /** The entries of a mapping; a key that is not among {@code known} is refused. */
    Map<String, YamlNode> fields(Set<String> known) {
        if (!(node instanceof MappingNode)) {
            throw error("must be a mapping with the keys " + known);
        }
        return entries(key -> {
            if (!known.contains(key.text())) {
                throw key.error("unknown key '" + key.text() + "'; known are " + known);
            }
        });
    }

    /** The entries of a mapping with whatever keys. */
    Map<String, YamlNode> entries() {
        return entries(_ -> {});
    }

    private Map<String, YamlNode> entries(Consumer<YamlNode> checked) {
        if (!(node instanceof MappingNode mapping)) {
            throw error("must be a mapping");
        }
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            YamlNode key = new YamlNode(entry.getKeyNode(), file);
            checked.accept(key);
            if (fields.put(key.text(), new YamlNode(entry.getValueNode(), file)) != null) {
                throw key.error("the key '" + key.text() + "' stands twice");
            }
        }
        return fields;
    }

    YamlNode need(Map<String, YamlNode> fields, String key) {
        return Optional.ofNullable(fields.get(key)).orElseThrow(() -> error("misses '" + key + "'"));
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error("must be a single value");
    }

    List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlNode(item, file))
                    .toList();
        }
        throw error("must be a list");
    }

    List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    List<String> oneOrMore() {
        return node instanceof SequenceNode ? texts() : List.of(text());
    }

    boolean yes() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("must be true or false");
        };
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw error("must be a whole number");
        }
    }

    <E extends Enum<E>> E one(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text()))
                .findFirst()
                .orElseThrow(() -> error("'" + text() + "' is none of "
                        + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "))));
    }

    Label label() {
        List<String> words = texts();
        if (words.size() != 2) {
            throw error("must be a pair of words: [Chinese, English]");
        }
        return new Label(words.get(0), words.get(1));
    }
}
