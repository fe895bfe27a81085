package org.liuchi.platform.yaml;

import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what was probably meant where a file is no YAML, to somebody who writes Chinese and few YAML files. */
final class YamlHints {
    private static final String FULL_WIDTH = "：，｛｝［］“”‘’\u3000";

    private YamlHints() {}

    static String of(MarkedYAMLException fault, String text, String file) {
        Mark at = fault.getProblemMark();
        if (at == null) {
            return file + ":0 is not YAML: " + fault.getProblem();
        }
        Mark begun = fault.getContextMark();
        String where = begun == null || begun.getLine() == at.getLine()
                ? ""
                : "; it belongs to what begins in line " + (begun.getLine() + 1);
        return file + ":" + (at.getLine() + 1) + " is not YAML: " + fault.getProblem() + where + hint(fault, text, at);
    }

    private static String hint(MarkedYAMLException fault, String text, Mark at) {
        String problem = String.valueOf(fault.getProblem());
        List<String> lines = text.lines().toList();
        int line = Math.min(at.getLine(), lines.size() - 1);
        String near = String.join("\n", lines.subList(Math.max(0, line - 1), line + 1));
        if (problem.contains("block end") || problem.contains("mapping values are not allowed")) {
            return ". Is it indented like the lines before it? Is a text with ': ' in quotes?" + fullWidth(near);
        }
        return (problem.contains("',' or") ? ". Is a comma or a closing bracket missing?" : "") + fullWidth(near);
    }

    /** Full-width marks look like those of YAML and are letters to it. */
    static String fullWidth(String text) {
        return text.codePoints()
                .filter(one -> FULL_WIDTH.indexOf(one) >= 0)
                .mapToObj(Character::toString)
                .findFirst()
                .map(mark -> " · a full-width '" + mark + "' stands there (全角): marks of YAML are half-width (请用半角)")
                .orElse("");
    }
}
