package org.liuchi.platform.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.params.KeyParameter;
import org.liuchi.platform.Home;
import org.liuchi.platform.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The data keys, wrapped by the master key in {@code platform.vault_key}, where all nodes share them. Wrapping is
 * authenticated: a key that doesn't open tells that the master key is another one than it was sealed with, so no new key
 * is ever made beside data that the present one can't open.
 */
@Component
class DataKeys {
    private final JdbcClient sql;
    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final MasterKey master;
    private volatile NavigableMap<Integer, DataKey> keys;

    DataKeys(JdbcClient sql, Home home, VaultSettings settings, Clock clock) {
        this.sql = sql;
        this.file = home.folder("keys").resolve("master.key");
        this.master = master();
        this.keys = load();
        Instant now = clock.instant();
        if (keys.isEmpty() || outdated(keys.lastEntry().getValue(), settings, now)) {
            add(settings.cipher(), now);
            this.keys = load();
        }
    }

    DataKey newest() {
        return keys.lastEntry().getValue();
    }

    KeyParameter indexKey(String purpose) {
        return master.indexKey(purpose);
    }

    /** @throws IllegalArgumentException when no such key was ever made */
    DataKey get(int id) {
        DataKey key = keys.get(id);
        if (key == null) {
            keys = load();
            key = keys.get(id);
        }
        if (key == null) {
            throw new IllegalArgumentException("no data key " + id);
        }
        return key;
    }

    private static boolean outdated(DataKey key, VaultSettings settings, Instant now) {
        return key.cipher() != settings.cipher()
                || key.createdAt().plus(settings.newKeyAfter()).isBefore(now);
    }

    private MasterKey master() {
        try {
            if (Files.exists(file)) {
                return MasterKey.read(file);
            }
            if (sql.sql("select exists (select from platform.vault_key)")
                    .query(Boolean.class)
                    .single()) {
                throw new StartRefused("master-key-missing", Map.of("file", file));
            }
            return MasterKey.create(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NavigableMap<Integer, DataKey> load() {
        NavigableMap<Integer, DataKey> loaded = new TreeMap<>();
        sql.sql("select key_id, cipher, wrapped, created_at from platform.vault_key")
                .query(row -> {
                    loaded.put(row.getInt(1), unwrap(row));
                });
        return loaded;
    }

    private void add(SealCipher cipher, Instant now) {
        int id = keys.isEmpty() ? 1 : keys.lastKey() + 1;
        byte[] key = bytes(cipher.keyBytes());
        byte[] nonce = bytes(SealCipher.NONCE_BYTES);
        byte[] wrapped = cipher.seal(master.wrappingKey(cipher), nonce, header(id), key);
        sql.sql("""
            insert into platform.vault_key (key_id, cipher, wrapped, created_at)
            values (:id, :cipher, :wrapped, :now)
            on conflict (key_id) do nothing
            """)
                .params(Map.of(
                        "id", id,
                        "cipher", cipher.name(),
                        "wrapped",
                                ByteBuffer.allocate(nonce.length + wrapped.length)
                                        .put(nonce)
                                        .put(wrapped)
                                        .array(),
                        "now", now.atOffset(ZoneOffset.UTC)))
                .update();
    }

    private DataKey unwrap(ResultSet row) throws SQLException {
        int id = row.getInt(1);
        SealCipher cipher = SealCipher.valueOf(row.getString(2));
        ByteBuffer wrapped = ByteBuffer.wrap(row.getBytes(3));
        byte[] nonce = new byte[SealCipher.NONCE_BYTES];
        byte[] sealed = new byte[wrapped.remaining() - nonce.length];
        wrapped.get(nonce).get(sealed);
        try {
            byte[] key = cipher.open(master.wrappingKey(cipher), nonce, header(id), sealed);
            return new DataKey(
                    id, cipher, new KeyParameter(key), row.getTimestamp(4).toInstant());
        } catch (InvalidCipherTextException e) {
            throw new StartRefused("master-key-of-another-database", Map.of("file", file), e);
        }
    }

    private static byte[] header(int id) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(id).array();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
