package org.liuchi.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.liuchi.platform.Audit;
import org.liuchi.platform.Recall;
import org.liuchi.platform.web.Sessions;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Problem.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Who may sign in, and proves it by a password. What a signed-in account may do follows from its posts. */
@Component
public class Accounts {
    private final AccountStore store;
    private final Proofs proofs;
    private final Passwords passwords;
    private final StaffDirectory directory;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionOperations transactions;

    Accounts(
            AccountStore store,
            Proofs proofs,
            Passwords passwords,
            StaffDirectory directory,
            Sessions sessions,
            Audit audit,
            TransactionOperations transactions) {
        this.store = store;
        this.proofs = proofs;
        this.passwords = passwords;
        this.directory = directory;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * For {@link Account#of}; costs some 50 ms on purpose.
     *
     * @throws Problem INVALID when the password is too short, too common or the login itself
     */
    public String hash(String login, String password) {
        passwords.check("password", new Login(login), password);
        return passwords.hash(password);
    }

    /** @throws Problem INVALID when the login is taken */
    public void add(CountyCode county, Account account) {
        store.insert(county, account);
    }

    /** All or none. */
    public void add(CountyCode county, Collection<Account> accounts) {
        transactions.executeWithoutResult(_ -> accounts.forEach(account -> store.insert(county, account)));
    }

    public Optional<Account> byId(CountyCode county, AccountId id) {
        return store.byId(county, id);
    }

    /** What they are called, of all that are known. */
    public Map<AccountId, String> names(CountyCode county, Collection<AccountId> ids) {
        return store.names(county, ids);
    }

    /** @throws Problem UNAUTHENTICATED, the same for an unknown login and a wrong password; TOO_MANY */
    Account signIn(CountyCode county, String login, String password, Instant now) {
        return proofs.of(county, login, password, "sign-in", now)
                .orElseThrow(() -> Problem.of(Kind.UNAUTHENTICATED, Map.of("reason", "sign-in-refused")));
    }

    /** Also ends every session of the account. */
    void changePassword(CountyCode county, AccountId id, String current, String next, Instant now) {
        Account known = existing(county, id);
        Account account = proofs.of(county, known.login(), current, "password-change", now)
                .orElseThrow(() -> Problem.invalid("currentPassword", "password-wrong"));
        if (next.equals(current)) {
            throw Problem.invalid("newPassword", "password-same");
        }
        passwords.check("newPassword", new Login(account.login()), next);
        store.update(county, account.withPassword(passwords.hash(next)));
        signOut(id);
        audit.record(county, id, "password", "changed", now);
    }

    /** Until {@link #unlock}: no session, no sign-in, no post. */
    public void lock(CountyCode county, AccountId id, Instant now) {
        change(county, id, account -> account.withLock(true), "locked", now);
    }

    public void unlock(CountyCode county, AccountId id, Instant now) {
        change(county, id, account -> account.withLock(false), "unlocked", now);
    }

    /** The person is no longer staff; the account stays, because history names it. */
    public void end(CountyCode county, AccountId id, Instant now) {
        change(county, id, account -> account.ended(now), "ended", now);
    }

    /** New names and ends of known accounts; all or none. */
    void change(CountyCode county, Collection<Account> accounts, Instant now) {
        transactions.executeWithoutResult(_ -> accounts.forEach(account -> {
            store.update(county, account);
            audit.record(county, account.id(), "account", "changed", now);
            signOut(account.id());
        }));
    }

    /** Also those that are locked or have ended. */
    List<Account> all(CountyCode county) {
        return store.all(county);
    }

    private void change(CountyCode county, AccountId id, UnaryOperator<Account> change, String result, Instant now) {
        transactions.executeWithoutResult(_ -> {
            store.update(county, change.apply(existing(county, id)));
            audit.record(county, id, "account", result, now);
            signOut(id);
        });
    }

    /** Removes the tries to sign in that no longer count. */
    public int purge(CountyCode county, Instant now) {
        return proofs.purge(county, now);
    }

    private void signOut(AccountId id) {
        sessions.closeAll(id);
        Recall.now(() -> directory.forget(id));
    }

    private Account existing(CountyCode county, AccountId id) {
        return store.byId(county, id).orElseThrow(() -> Problem.of(Kind.NOT_FOUND));
    }
}
