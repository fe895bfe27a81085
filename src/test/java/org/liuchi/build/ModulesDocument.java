package org.liuchi.build;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** {@code docs/modules/README.md}: the modules as they are, with a Mermaid diagram that most viewers draw. */
final class ModulesDocument {
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final String SHARED = "shared";

    private ModulesDocument() {}

    static String of(ApplicationModules modules) {
        List<ApplicationModule> inOrder = modules.stream()
                .sorted(Comparator.comparingInt(
                        module -> Floor.order().indexOf(module.getIdentifier().toString())))
                .toList();
        return """
            # Modules

            Made from the code by `ModulesTest`; change the code, then `mvn verify -Dliuchi.write=true`. An arrow means
            "uses". Every module may use `shared`, so those arrows are left out.

            ```mermaid
            flowchart TB
            %s```

            | Module | What it is | Uses | Offers |
            |---|---|---|---|
            %s
            """.formatted(
                        diagram(modules, inOrder),
                        inOrder.stream().map(module -> row(modules, module)).collect(joining("\n")));
    }

    /** Names of the modules that this one uses. */
    static Set<String> dependencies(ApplicationModules modules, ApplicationModule module) {
        Set<String> names = new TreeSet<>(Comparator.comparingInt(Floor.order()::indexOf));
        module.getDirectDependencies(modules)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .forEach(names::add);
        return names;
    }

    private static String diagram(ApplicationModules modules, List<ApplicationModule> inOrder) {
        StringBuilder text = new StringBuilder();
        for (Floor floor : List.of(Floor.values()).reversed()) {
            List<String> present = floor.modules.stream()
                    .filter(name -> modules.getModuleByName(name).isPresent())
                    .toList();
            if (!present.isEmpty()) {
                text.append("  subgraph %s[\"%s\"]\n".formatted(floor, floor.meaning));
                present.forEach(name -> text.append("    %s\n".formatted(name)));
                text.append("  end\n");
            }
        }
        for (ApplicationModule module : inOrder) {
            for (String used : dependencies(modules, module)) {
                if (!used.equals(SHARED)) {
                    text.append("  %s --> %s\n".formatted(module.getIdentifier(), used));
                }
            }
        }
        return text.toString();
    }

    private static String row(ApplicationModules modules, ApplicationModule module) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        module.getIdentifier(),
                        about(module),
                        dependencies(modules, module).stream()
                                .map(name -> "`" + name + "`")
                                .collect(joining(" ")),
                        offers(module));
    }

    private static String about(ApplicationModule module) {
        Path file = Sources.MAIN
                .resolve(module.getBasePackage().getName().replace('.', '/'))
                .resolve("package-info.java");
        Matcher javadoc = JAVADOC.matcher(Files.exists(file) ? Sources.text(file) : "");
        return javadoc.find()
                ? javadoc.group(1)
                        .replaceAll("\\s*\\*\\s*", " ")
                        .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                        .replace("|", "\\|")
                        .strip()
                : "";
    }

    private static String offers(ApplicationModule module) {
        Set<String> types = new TreeSet<>();
        module.getNamedInterfaces()
                .forEach(offered -> offered.asJavaClasses()
                        .filter(type -> !type.getSimpleName().equals("package-info") && !type.isNestedClass())
                        .forEach(type -> types.add("`" + type.getSimpleName() + "`")));
        return String.join(" ", types);
    }
}
