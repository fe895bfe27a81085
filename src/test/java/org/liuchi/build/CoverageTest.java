package org.liuchi.build;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liuchi.Covers;
import org.liuchi.Liuchi;

/** {@code docs/coverage.md}: which test shows which mechanism or rule, from {@link Covers}. */
class CoverageTest {
    /** @param waits module that it waits for while no test shows it */
    private record Mechanism(String id, String group, String title, String waits) {}

    private final List<Mechanism> mechanisms = Csv.rows(Path.of("src/test/resources/mechanisms.csv")).stream()
            .map(row -> new Mechanism(value(row, "id"), value(row, "group"), value(row, "title"), value(row, "waits")))
            .toList();
    private final Map<String, Set<String>> tests = testsById();

    @Test
    void everyCoveredIdIsAKnownOne() {
        Set<String> unknown = new TreeSet<>(tests.keySet());
        mechanisms.forEach(mechanism -> unknown.remove(mechanism.id()));

        assertThat(unknown).as("ids in @Covers that are not in mechanisms.csv").isEmpty();
    }

    @Test
    void whatNoTestShowsSaysWhatItWaitsFor() {
        assertThat(mechanisms)
                .filteredOn(
                        mechanism -> !isCovered(mechanism) && mechanism.waits().isEmpty())
                .isEmpty();
    }

    @Test
    void theCoverageDocumentIsCurrent() {
        GeneratedDocs.check(Path.of("coverage.md"), document());
    }

    private String document() {
        Map<String, List<Mechanism>> groups =
                mechanisms.stream().collect(groupingBy(Mechanism::group, LinkedHashMap::new, toList()));
        long covered = mechanisms.stream().filter(this::isCovered).count();
        return """
            # Coverage

            %d of %d mechanisms and rules are shown by a test; the others are waiting. Made from `@Covers` by
            `CoverageTest`; `mvn verify -Dliuchi.write=true` rewrites it.

            %s\
            """.formatted(
                        covered,
                        mechanisms.size(),
                        groups.entrySet().stream()
                                .map(group -> section(group.getKey(), group.getValue()))
                                .collect(joining("\n")));
    }

    private String section(String group, List<Mechanism> of) {
        return """
            ## %s

            | Id | Mechanism | Shown by |
            |---|---|---|
            %s
            """.formatted(group, of.stream().map(this::row).collect(joining("\n")));
    }

    private String row(Mechanism mechanism) {
        String shownBy = isCovered(mechanism)
                ? Objects.requireNonNull(tests.get(mechanism.id())).stream()
                        .map(test -> "`" + test + "`")
                        .collect(joining(" "))
                : "waiting for " + mechanism.waits();
        return "| %s | %s | %s |".formatted(mechanism.id(), mechanism.title().replace("|", "\\|"), shownBy);
    }

    private boolean isCovered(Mechanism mechanism) {
        return tests.containsKey(mechanism.id());
    }

    private static Map<String, Set<String>> testsById() {
        Map<String, Set<String>> byId = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(Liuchi.class.getPackageName())
                .forEach(test -> collect(test, byId));
        return byId;
    }

    private static void collect(JavaClass test, Map<String, Set<String>> byId) {
        test.tryGetAnnotationOfType(Covers.class).ifPresent(covers -> add(covers, test.getSimpleName(), byId));
        test.getMethods()
                .forEach(method -> method.tryGetAnnotationOfType(Covers.class)
                        .ifPresent(covers -> add(covers, test.getSimpleName() + "." + method.getName(), byId)));
    }

    private static void add(Covers covers, String test, Map<String, Set<String>> byId) {
        for (String id : covers.value()) {
            byId.computeIfAbsent(id, _ -> new TreeSet<>()).add(test);
        }
    }

    private static String value(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
