package org.liuchi.packs;

import java.util.List;
import java.util.Optional;
import org.liuchi.packs.PackStore.Installed;
import org.liuchi.shared.Label;

/** One thing has one name in a county: two packs that call it differently don't go together. Pure. */
final class WordCheck {
    private WordCheck() {}

    /** A fault for each word that another pack of the county has otherwise. */
    static List<String> clashes(Pack pack, Installed other) {
        if (other.name().equals(pack.name())) {
            return List.of();
        }
        return pack.words().entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(other.words().get(entry.getKey()))
                        .filter(theirs -> !theirs.equals(entry.getValue().what()))
                        .map(theirs -> clash(entry.getKey(), entry.getValue(), pack, other, theirs))
                        .stream())
                .sorted()
                .toList();
    }

    private static String clash(Term term, Written<Label> ours, Pack pack, Installed other, Label theirs) {
        return "%s %s is called '%s' by the pack '%s', and '%s' by the pack '%s' that the county has"
                .formatted(ours.place(), term, ours.what().zh(), pack.name(), theirs.zh(), other.name());
    }
}
