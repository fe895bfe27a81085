package org.liuchi;

import picocli.CommandLine.Command;

/** A place's way of working, from a folder or from those that come with the program (docs/registers.md). */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "检查、比较或安装做法包（台账、流程、类别、模板）· Check, compare or install a pack (registers, flows, categories,"
                + " templates)",
        subcommands = {PackCheckCommand.class, PackDiffCommand.class, PackInstallCommand.class})
final class PackFiles {
    private PackFiles() {}
}
