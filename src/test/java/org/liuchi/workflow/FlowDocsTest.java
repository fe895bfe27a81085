package org.liuchi.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.build.GeneratedDocs;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowPage;
import org.springframework.beans.factory.annotation.Autowired;

/** Each flow of the program is a page in docs/flows, written by the flow itself. */
@IntegrationTest
class FlowDocsTest {
    private static final List<String> OF_TESTS = List.of("errand", "help");

    @Autowired
    private List<FlowParts> parts;

    @Test
    void thePagesAreCurrent() {
        Map<String, String> pages = parts.stream()
                .flatMap(part -> part.flows().stream())
                .filter(flow -> !OF_TESTS.contains(flow.name()))
                .collect(Collectors.toMap(flow -> flow.name() + ".md", FlowDocsTest::page));

        GeneratedDocs.checkFolder(Path.of("flows"), pages);
    }

    private static String page(Flow flow) {
        return FlowPage.markdown(flow);
    }
}
