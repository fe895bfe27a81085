package org.liuchi;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what installing would change; nothing is changed. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "列出安装会带来的改动，不作任何改动 · What installing would change; nothing is changed")
final class PackDiffCommand implements Callable<Integer> {
    @Mixin
    private final PackCommand source = new PackCommand();

    @Override
    public Integer call() {
        return source.take((packs, county, pack) -> PackCommand.lines(packs.diff(county, pack)));
    }
}
