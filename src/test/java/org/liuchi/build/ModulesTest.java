package org.liuchi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liuchi.Liuchi;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(Liuchi.class);

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        modules.verify();
    }

    @Test
    void modulesDependDownwardsOnly() {
        List<String> upwards = modules.stream()
                .flatMap(from -> ModulesDocument.dependencies(modules, from).stream()
                        .filter(to -> !Floor.allows(name(from), to))
                        .map(to -> name(from) + " → " + to))
                .sorted()
                .toList();

        assertThat(upwards).as("dependencies against the order in Floor.java").isEmpty();
    }

    @Test
    void theFloorsAllowWhatTheDesignAllows() {
        assertThat(Floor.allows("cases", "workflow")).isTrue();
        assertThat(Floor.allows("workflow", "people")).isTrue();
        assertThat(Floor.allows("intake", "cases")).isTrue();

        assertThat(Floor.allows("people", "workflow")).isFalse();
        assertThat(Floor.allows("workflow", "cases")).isFalse();
        assertThat(Floor.allows("cases", "cases")).isFalse();
        assertThat(Floor.allows("demo", "intake")).isFalse();
        assertThatThrownBy(() -> Floor.of("common")).hasMessageContaining("stands on no floor");
    }

    @Test
    void theModulesDocumentIsCurrent() {
        GeneratedDocs.check(Path.of("modules", "README.md"), ModulesDocument.of(modules));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
