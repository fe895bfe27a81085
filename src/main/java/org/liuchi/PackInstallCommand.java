package org.liuchi;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.liuchi.platform.BothLanguages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a pack over, all or nothing. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "检查后安装，要么全部要么不动；再装一次没有改动 · Check and install it, all or nothing; again, nothing changes")
final class PackInstallCommand implements Callable<Integer> {
    @Mixin
    private final PackCommand source = new PackCommand();

    @Option(
            names = "--demo",
            description = "再登记它的演示记录；有一条不行就全部不动 · Enter its demo records too; if one is refused, nothing changes")
    private boolean demo;

    @Override
    public Integer call() {
        return source.take((packs, county, pack) -> Stream.of(
                        PackCommand.lines(demo ? packs.installWithDemo(county, pack) : packs.install(county, pack)),
                        Stream.of(BothLanguages.line("pack-installed", Map.of("pack", pack.name()))),
                        demo
                                ? Stream.of(BothLanguages.line(
                                        "pack-demo", Map.of("count", pack.demo().size())))
                                : Stream.<String>of())
                .flatMap(lines -> lines));
    }
}
