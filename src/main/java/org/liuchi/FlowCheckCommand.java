package org.liuchi;

import java.util.Map;
import java.util.concurrent.Callable;
import org.liuchi.platform.BothLanguages;
import org.liuchi.workflow.flow.Flow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether a flow or overlay would be taken, and by which lines it would not. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "检查，不作任何改动 · Check it; nothing is changed")
final class FlowCheckCommand implements Callable<Integer> {
    @Mixin
    private final FileCommand file = new FileCommand();

    @Override
    public Integer call() {
        return FlowFiles.run(file, (flows, _, yaml, name) -> {
            Flow flow = flows.check(yaml, name);
            return BothLanguages.line(
                    "flow-sound",
                    Map.of(
                            "flow", flow.name(),
                            "states", flow.states().size(),
                            "rows", flow.rows().size()));
        });
    }
}
