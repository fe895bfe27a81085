package org.liuchi.build;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liuchi.Liuchi;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code docs/settings.md} pins every key and every default, so that changing one is seen in the review. */
class SettingsTest {
    @Test
    void theSettingsDocumentIsCurrent() {
        String rows = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(Liuchi.class.getPackageName())
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(JavaClass::reflect)
                        .flatMap(SettingsTest::rows)
                        .sorted()
                        .collect(joining("\n"));

        GeneratedDocs.check(Path.of("settings.md"), """
            # Settings

            Each can be given as an environment variable, as `--key=value` behind `./liuchi serve`, or in a file
            `application.yml` in the folder the program is started from. Made by `SettingsTest`.

            | Key | Environment | Default | Meaning |
            |---|---|---|---|
            %s

            Spring Boot's own work too, first of all `SERVER_PORT` (8080) and `SERVER_ADDRESS`.
            """.formatted(rows));
    }

    private static Stream<String> rows(Class<?> settings) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(settings.getRecordComponents()).map(component -> row(settings, prefix, component));
    }

    private static String row(Class<?> settings, String prefix, RecordComponent component) {
        String key =
                prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return "| `%s` | `%s` | %s | %s |"
                .formatted(
                        key,
                        key.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT),
                        defaultOf(settings, component),
                        meaning(settings, component.getName()));
    }

    /** Spring reads it from the constructor's parameter, so it is read there. */
    private static String defaultOf(Class<?> settings, RecordComponent component) {
        return Stream.of(settings.getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .flatMap(parameter -> Stream.of(parameter.getAnnotationsByType(DefaultValue.class)))
                .map(value -> String.join(",", value.value()))
                .filter(value -> !value.isEmpty())
                .map(value -> "`" + value + "`")
                .findFirst()
                .orElse("");
    }

    private static String meaning(Class<?> settings, String component) {
        String source = Sources.text(
                Sources.MAIN.resolve(settings.getName().replace('.', '/').replaceFirst("\\$.*", "") + ".java"));
        Matcher param = Pattern.compile("@param " + component + "\\s+(.*?)(?=\\*\\s*@|\\*/)", Pattern.DOTALL)
                .matcher(source);
        assertThat(param.find())
                .as("%s says in @param %s what the setting means", settings.getSimpleName(), component)
                .isTrue();
        return param.group(1)
                .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .strip();
    }
}
