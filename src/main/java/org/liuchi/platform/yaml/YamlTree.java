package org.liuchi.platform.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.platform.yaml.YamlNode.Mapping;
import org.liuchi.platform.yaml.YamlNode.Scalar;
import org.liuchi.platform.yaml.YamlNode.Sequence;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one file. What is referred to by an alias is one node, however often. */
final class YamlTree {
    private static final int LONGEST = 1_000_000;

    private final String file;
    private final IdentityHashMap<Node, YamlNode> read = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Boolean> underway = new IdentityHashMap<>();

    private YamlTree(String file) {
        this.file = file;
    }

    static YamlNode read(String text, String file) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(LONGEST);
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new DefinitionError(List.of(file + " is empty"));
            }
            return new YamlTree(file).node(root);
        } catch (MarkedYAMLException e) {
            throw new DefinitionError(List.of(YamlHints.of(e, text, file)));
        }
    }

    private YamlNode node(Node node) {
        YamlNode known = read.get(node);
        if (known == null) {
            if (underway.put(node, true) != null) {
                throw new DefinitionError(List.of(place(node) + " refers to itself"));
            }
            known = new YamlNode(
                    place(node),
                    switch (node) {
                        case MappingNode mapping -> mapping(mapping);
                        case SequenceNode sequence ->
                            new Sequence(
                                    sequence.getValue().stream().map(this::node).toList());
                        case ScalarNode scalar -> new Scalar(scalar.getValue(), scalar.getTag());
                        default -> throw new DefinitionError(List.of(place(node) + " is of an unknown kind"));
                    });
            read.put(node, known);
        }
        return known;
    }

    private Mapping mapping(MappingNode node) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (NodeTuple entry : new ArrayList<>(node.getValue())) {
            YamlNode key = node(entry.getKeyNode());
            if (entries.put(key.text(), node(entry.getValueNode())) != null) {
                throw key.error("the key '" + key.text() + "' stands twice");
            }
            keys.put(key.text(), key.place());
        }
        return new Mapping(entries, keys);
    }

    private String place(Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }
}
