package org.liuchi.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Ids;
import org.liuchi.shared.PlainText;

/**
 * A member of staff who may sign in.
 *
 * @param login 2 to 40 lower-case letters, digits, dots, dashes; unique in the county
 * @param name at most 50 characters
 * @param passwordHash Argon2id, see {@link Accounts#hash}
 * @param mustChangePassword until then the account can do nothing else
 * @param locked by an administrator, for the time being
 * @param endedAt from when on the person is no longer staff
 */
public record Account(
        AccountId id,
        String login,
        String name,
        String passwordHash,
        boolean mustChangePassword,
        boolean locked,
        @Nullable Instant endedAt,
        long version) {
    public Account {
        login = new Login(login).value();
        name = PlainText.required("name", name, 50);
    }

    public static Account of(String login, String name, String passwordHash, boolean mustChangePassword, Instant now) {
        return new Account(new AccountId(Ids.next(now)), login, name, passwordHash, mustChangePassword, false, null, 1);
    }

    Account withPassword(String hash) {
        return new Account(id, login, name, hash, false, locked, endedAt, version);
    }

    Account withLock(boolean lock) {
        return new Account(id, login, name, passwordHash, mustChangePassword, lock, endedAt, version);
    }

    Account withOneTimePassword(String hash) {
        return new Account(id, login, name, hash, true, locked, endedAt, version);
    }

    Account renamed(String next) {
        return new Account(id, login, next, passwordHash, mustChangePassword, locked, endedAt, version);
    }

    /** @param end absent when the person is staff again, or for longer than was thought */
    Account ended(@Nullable Instant end) {
        return new Account(id, login, name, passwordHash, mustChangePassword, locked, end, version);
    }

    boolean usableAt(Instant now) {
        return !locked && (endedAt == null || now.isBefore(endedAt));
    }

    /** Neither in logs nor in messages, whoever writes them. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
