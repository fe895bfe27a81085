package org.liuchi.packs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.platform.yaml.YamlNode;

/** Reads a page of {@code pack.yaml}. */
final class PageReader {
    private PageReader() {}

    static Written<Page> page(YamlNode node, String pack) {
        Map<String, YamlNode> page = node.fields(Set.of("page", "label", "text", "registers", "figures"));
        YamlNode name = node.need(page, "page");
        if (!name.text().matches("[a-z][a-zA-Z0-9]{0,39}")) {
            throw name.error("'" + name.text() + "' is no name of a page: [a-z][a-zA-Z0-9]*");
        }
        return new Written<>(
                new Page(
                        name.text(),
                        node.need(page, "label").label(),
                        items(page, "text").stream().map(YamlNode::label).toList(),
                        items(page, "registers").stream()
                                .map(register -> inCounty(register.text(), pack))
                                .toList(),
                        items(page, "figures").stream()
                                .map(figure -> figure(figure, pack))
                                .toList()),
                node.place());
    }

    private static List<YamlNode> items(Map<String, YamlNode> page, String key) {
        return page.containsKey(key) ? page.get(key).items() : List.of();
    }

    private static Page.Shown figure(YamlNode node, String pack) {
        String[] parts = node.text().split("\\.", -1);
        if (parts.length != 2) {
            throw node.error("'" + node.text() + "' must be register.figure");
        }
        return new Page.Shown(inCounty(parts[0], pack), parts[1]);
    }

    /** A register of this pack is called by its own name, another by its full one. */
    static String inCounty(String register, String pack) {
        return register.contains("-") ? register : pack + "-" + register;
    }
}
