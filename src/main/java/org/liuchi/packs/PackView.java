package org.liuchi.packs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.liuchi.packs.PackStore.Installed;

/**
 * A pack that the county has.
 *
 * @param groups the menu of its registers, in order
 */
@Schema(name = "InstalledPack")
record PackView(String name, String label, String about, int version, List<Group> groups) {
    @Schema(name = "PackGroup")
    record Group(String label, List<String> registers) {}

    static PackView of(Installed pack, Locale locale) {
        return new PackView(
                pack.name(),
                pack.label().in(locale),
                pack.about().in(locale),
                pack.version(),
                pack.groups().stream()
                        .map(group -> new Group(group.label().in(locale), group.registers()))
                        .toList());
    }
}
