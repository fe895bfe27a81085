package org.liuchi.supervision.warnings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowReader;
import org.springframework.core.io.ClassPathResource;

/** The flows of warnings and inspections: tables in YAML, {@code flows/warning.yaml} and {@code flows/inspection.yaml}. */
final class WarningFlow {
    static final String KIND = "warning";
    static final String INSPECTION = "inspection";

    private WarningFlow() {}

    static List<Flow> flows() {
        return List.of(read("flows/warning.yaml"), read("flows/inspection.yaml"));
    }

    private static Flow read(String file) {
        try {
            return FlowReader.read(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
