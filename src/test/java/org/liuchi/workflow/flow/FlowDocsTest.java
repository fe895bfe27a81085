package org.liuchi.workflow.flow;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.build.GeneratedDocs;
import org.liuchi.workflow.FlowParts;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code docs/flows/}: every flow that the program brings, drawn from the table that really runs. */
@IntegrationTest
class FlowDocsTest {
    /** The parts that only the tests bring. */
    private static final String ERRANDS = "testFlowParts";

    private final Map<String, FlowParts> parts;

    FlowDocsTest(@Autowired Map<String, FlowParts> parts) {
        this.parts = new HashMap<>(parts);
        this.parts.remove(ERRANDS);
    }

    @Test
    void theDocumentsShowTheFlowsThatRun() {
        Map<String, String> pages = parts.values().stream()
                .flatMap(part -> part.flows().stream())
                .collect(toMap(flow -> flow.name() + ".md", FlowPage::markdown));

        assertThat(pages).containsKey("case.md");
        GeneratedDocs.checkFolder(Path.of("flows"), pages);
    }
}
