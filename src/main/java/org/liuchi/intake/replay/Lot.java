package org.liuchi.intake.replay;

import java.nio.ByteBuffer;
import java.util.List;

/** What the file doesn't say about a message, drawn from its id: the same in every run. */
record Lot(long place, int hundredth) {
    static Lot of(String messageId) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(messageId));
        return new Lot(hash.getLong(), Math.floorMod(hash.getInt(), 100));
    }

    String gridOf(List<String> grids) {
        return grids.get((int) Math.floorMod(place, (long) grids.size()));
    }

    /** From 5 (very satisfied) to 1: invented, since the file has no ratings. */
    int satisfaction() {
        return hundredth < 55 ? 5 : hundredth < 85 ? 4 : hundredth < 95 ? 3 : hundredth < 98 ? 2 : 1;
    }

    String solved() {
        return satisfaction() >= 4 ? "SOLVED" : satisfaction() == 3 ? "PARTLY" : "NOT_SOLVED";
    }
}
