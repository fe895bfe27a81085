package org.liuchi.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.liuchi.platform.Audit;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** Whether somebody is who they say: by password, not too often, and each try in the audit trail. */
@Component
class Proofs {
    private final AccountStore store;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final Audit audit;

    Proofs(AccountStore store, SignInAttempts attempts, Passwords passwords, Audit audit) {
        this.store = store;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * @param act what the proof is for, for the audit trail
     * @return the account; empty, after the same time, for an unknown login and for a wrong password
     * @throws Problem TOO_MANY
     */
    Optional<Account> of(CountyCode county, String typedLogin, String password, String act, Instant now) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        attempts.begin(county, login, now);
        Account account = store.byLogin(county, login).orElse(null);
        boolean right = passwords.match(password, account == null ? null : account.passwordHash());
        if (account != null && right && account.usableAt(now)) {
            attempts.succeeded(county, login);
            audit.record(county, account.id(), act, "done", now);
            return Optional.of(account);
        }
        audit.record(county, account == null ? null : account.id(), act, "refused", now);
        return Optional.empty();
    }

    int purge(CountyCode county, Instant now) {
        return attempts.purge(county, now);
    }
}
