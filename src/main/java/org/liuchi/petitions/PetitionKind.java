package org.liuchi.petitions;

import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.shared.Label;

/** What is put forward (信访工作条例29–31); the category of the item. */
public enum PetitionKind {
    SUGGESTION("建议意见类", "Suggestion"),
    ACCUSATION("检举控告类", "Accusation"),
    APPEAL("申诉求决类", "Appeal for a decision");

    private final String zh;
    private final String en;

    PetitionKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Label label() {
        return new Label(zh, en);
    }

    static Optional<PetitionKind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
