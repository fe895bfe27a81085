package org.liuchi.workflow;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hash chain of an item's history (SM3, GB/T 32905): one changed, missing or added line breaks it. Texts take part
 * by a salted hash only, so that erasing a text and its salt leaves the chain whole.
 */
public final class Chain {
    static final String NO_HASH = "";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Chain() {}

    /** Whether the lines are complete, in order and unchanged. */
    public static boolean verifies(UUID item, List<HistoryEntry> history) {
        String hash = NO_HASH;
        int seq = 0;
        for (HistoryEntry entry : history) {
            hash = hash(item, entry, hash);
            if (entry.seq() != ++seq || !hash.equals(entry.hash())) {
                return false;
            }
        }
        return true;
    }

    static String hash(UUID item, HistoryEntry entry, String before) {
        return sm3(before.getBytes(StandardCharsets.US_ASCII), line(item, entry).getBytes(StandardCharsets.UTF_8));
    }

    /** What is hashed of a line, after the hash before it: JSON with its members in order, ids and facts, no text. */
    public static String line(UUID item, HistoryEntry entry) {
        Map<String, Object> line = new TreeMap<>();
        line.put("item", item.toString());
        line.put("seq", entry.seq());
        line.put("action", entry.action());
        line.put("meaning", entry.meaning().name());
        line.put("from", entry.from());
        line.put("to", entry.to());
        line.put("by", entry.by().name());
        line.put("actor", text(entry.actor()));
        line.put("actorPost", text(entry.actorPost()));
        line.put("at", entry.at().toString());
        line.put("flow", entry.flow());
        line.put("owner", entry.owner() == null ? "" : entry.owner().post().toString());
        line.put(
                "organization",
                entry.owner() == null ? "" : entry.owner().organization().toString());
        line.put("due", text(entry.dueAt()));
        line.put("promised", text(entry.promisedAt()));
        line.put("input", entry.input());
        line.put("remembered", entry.remembered());
        line.put("texts", entry.texts());
        return JSON.writeValueAsString(line);
    }

    static byte[] salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    static String textHash(byte[] salt, String text) {
        return sm3(salt, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sm3(byte[] first, byte[] second) {
        SM3Digest digest = new SM3Digest();
        digest.update(first, 0, first.length);
        digest.update(second, 0, second.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
