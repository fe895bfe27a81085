package org.liuchi.packs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.packs.PackStore.Installed;
import org.liuchi.registers.OpenRegisters;
import org.liuchi.registers.PublicFigure;
import org.liuchi.registers.PublicFigures;
import org.liuchi.registers.Registers;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** What a county shows to everybody: the pages of its packs, and its open registers in the order of the packs' menus. */
@Component
class OpenPages {
    private final PackStore packs;
    private final Registers registers;
    private final OpenRegisters open;
    private final PublicFigures figures;

    OpenPages(PackStore packs, Registers registers, OpenRegisters open, PublicFigures figures) {
        this.packs = packs;
        this.registers = registers;
        this.open = open;
        this.figures = figures;
    }

    /** All that is open. */
    @Schema(name = "OpenCounty")
    record Overview(List<Heading> pages, List<Shelf> groups) {}

    /** @param pack the page's name is its own within this pack */
    @Schema(name = "PublicPageHeading")
    record Heading(String pack, String name, String label) {}

    /** @param label of a group of a pack's menu, or of a pack without groups */
    @Schema(name = "OpenGroup")
    record Shelf(String label, List<Book> registers) {}

    @Schema(name = "OpenRegister")
    record Book(String name, String label, String about) {}

    /** @param text plain paragraphs */
    @Schema(name = "PublicPage")
    record Shown(
            String pack,
            String name,
            String label,
            List<String> text,
            List<Book> registers,
            List<PublicFigure> figures) {}

    Overview overview(CountyCode county, Locale locale) {
        List<Installed> all = packs.all(county);
        List<Register> begun = open.begun(county);
        return new Overview(
                all.stream()
                        .flatMap(pack -> pack.pages().stream()
                                .map(page -> new Heading(
                                        pack.name(), page.name(), page.label().in(locale))))
                        .toList(),
                together(all.stream().flatMap(pack -> shelves(begun, pack, locale))));
    }

    /** Packs that call a group alike fill one shelf: who looks for something knows no packs. */
    private static List<Shelf> together(Stream<Shelf> shelves) {
        Map<String, List<Book>> books = new LinkedHashMap<>();
        shelves.filter(shelf -> !shelf.registers().isEmpty())
                .forEach(shelf -> books.computeIfAbsent(shelf.label(), _ -> new ArrayList<>())
                        .addAll(shelf.registers()));
        return books.entrySet().stream()
                .map(entry -> new Shelf(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    Optional<Shown> page(CountyCode county, String pack, String name, Locale locale) {
        return packs.find(county, pack)
                .flatMap(found -> found.pages().stream()
                        .filter(page -> page.name().equals(name))
                        .findFirst()
                        .map(page -> new Shown(
                                found.name(),
                                page.name(),
                                page.label().in(locale),
                                page.text().stream()
                                        .map(text -> text.in(locale))
                                        .toList(),
                                page.registers().stream()
                                        .flatMap(register -> registers.find(county, register).stream())
                                        .filter(Register::isOpen)
                                        .map(register -> book(register, locale))
                                        .toList(),
                                page.figures().stream()
                                        .flatMap(shown ->
                                                figures.find(county, shown.register(), shown.figure(), locale).stream())
                                        .toList())));
    }

    private static Stream<Shelf> shelves(List<Register> begun, Installed pack, Locale locale) {
        if (pack.groups().isEmpty()) {
            return Stream.of(new Shelf(
                    pack.label().in(locale),
                    begun.stream()
                            .filter(register -> register.pack().equals(pack.name()))
                            .map(register -> book(register, locale))
                            .toList()));
        }
        return pack.groups().stream()
                .map(group -> new Shelf(
                        group.label().in(locale),
                        group.registers().stream()
                                .flatMap(name -> begun.stream()
                                        .filter(register -> register.name().equals(name)))
                                .map(register -> book(register, locale))
                                .toList()));
    }

    private static Book book(Register register, Locale locale) {
        return new Book(
                register.name(), register.label().in(locale), register.about().in(locale));
    }
}
