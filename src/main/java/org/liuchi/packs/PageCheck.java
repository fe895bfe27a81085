package org.liuchi.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liuchi.registers.definition.RefusedMeaning;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Label;

/** Whether the pages of a pack show only what everybody may see, and whether its words are fit to be read. Pure. */
final class PageCheck {
    private final Map<String, Register> known;
    private final List<String> faults;

    /** @param faults takes what is found */
    PageCheck(Map<String, Register> known, List<String> faults) {
        this.known = known;
        this.faults = faults;
    }

    void check(Pack pack) {
        Set<String> seen = new HashSet<>();
        for (Written<Page> written : pack.pages()) {
            Page page = written.what();
            need(seen.add(page.name()), written.place(), "the page '" + page.name() + "' stands twice");
            need(
                    !page.text().isEmpty()
                            || !page.registers().isEmpty()
                            || !page.figures().isEmpty(),
                    written.place(),
                    "the page '" + page.name() + "' shows nothing");
            read(page.label(), written.place());
            page.text().forEach(paragraph -> read(paragraph, written.place()));
            page.registers().forEach(register -> open(register, written.place()));
            page.figures().forEach(figure -> figure(figure, written.place()));
        }
        pack.words().forEach((_, word) -> read(word.what(), word.place()));
    }

    private void figure(Page.Shown shown, String at) {
        open(shown.register(), at)
                .ifPresent(register -> need(
                        register.figure(shown.figure()).isPresent(),
                        at,
                        "there is no figure '" + shown.figure() + "' in " + register.name()));
    }

    private Optional<Register> open(String name, String at) {
        Optional<Register> register = Optional.ofNullable(known.get(name));
        need(register.isPresent(), at, "there is no register '" + name + "'");
        register.ifPresent(found -> need(
                found.isOpen(), at, "everybody sees a page, but '" + name + "' is not open: it says no 'public:'"));
        return register;
    }

    private void read(Label label, String at) {
        RefusedMeaning.in(label.zh()).ifPresent(why -> faults.add(at + " " + why));
        RefusedMeaning.in(label.en()).ifPresent(why -> faults.add(at + " " + why));
    }

    private void need(boolean holds, String at, String fault) {
        if (!holds) {
            faults.add(at + " " + fault);
        }
    }
}
