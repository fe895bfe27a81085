package org.liuchi;

import java.util.Map;
import java.util.concurrent.Callable;
import org.liuchi.platform.BothLanguages;
import org.liuchi.workflow.Flows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is under way goes on by the flow that it began with. */
@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        description = "检查后采用，新登记的按它办 · Check and adopt it for what is registered from now on")
final class FlowAdoptCommand implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Override
    public Integer call() {
        return FlowFiles.run(file, (flows, county, yaml, name) -> {
            Flows.Stored adopted = flows.adopt(county, yaml, name);
            return BothLanguages.line(
                    "flow-adopted", Map.of("flow", adopted.flow().name(), "hash", adopted.hash()));
        });
    }
}
