package org.liuchi.petitions;

import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.shared.Label;

/** What is put forward (信访工作条例29–31); the category of the item. */
public enum PetitionKind {
    SUGGESTION(new Label("建议意见类", "Suggestion")),
    ACCUSATION(new Label("检举控告类", "Accusation")),
    APPEAL(new Label("申诉求决类", "Appeal for a decision"));

    private final Label label;

    PetitionKind(Label label) {
        this.label = label;
    }

    Label label() {
        return label;
    }

    static Optional<PetitionKind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
