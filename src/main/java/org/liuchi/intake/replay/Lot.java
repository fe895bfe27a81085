package org.liuchi.intake.replay;

import java.nio.ByteBuffer;
import java.util.List;

/** What the file doesn't say about a message, drawn from its id: the same in every run. */
record Lot(long place, int hundredth) {
    static Lot of(String messageId) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(messageId));
        return new Lot(hash.getLong(), Math.floorMod(hash.getInt(), 100));
    }

    <T> T oneOf(List<T> several) {
        return several.get((int) Math.floorMod(place, (long) several.size()));
    }

    /** From 5 (very satisfied) to 3, since the file has no ratings; bad ones are drawn by their share. */
    int satisfaction() {
        return hundredth < 55 ? 5 : hundredth < 85 ? 4 : 3;
    }

    String solved() {
        return satisfaction() >= 4 ? "SOLVED" : "PARTLY";
    }
}
