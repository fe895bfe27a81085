package org.liuchi;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.liuchi.platform.BothLanguages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether a pack would be taken, and by which lines it would not. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "检查，不作任何改动 · Check it; nothing is changed")
final class PackCheckCommand implements Callable<Integer> {
    @Mixin
    private final PackCommand source = new PackCommand();

    @Override
    public Integer call() {
        return source.take((packs, county, pack) -> {
            packs.check(county, pack);
            return Stream.of(BothLanguages.line(
                    "pack-sound",
                    Map.of(
                            "pack", pack.name(),
                            "registers", pack.registers().size(),
                            "flows", pack.flows().size())));
        });
    }
}
