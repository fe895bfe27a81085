package org.liuchi.platform.web;

import java.time.Instant;
import java.util.Optional;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;

/** Who an account is right now. The module that keeps the accounts answers; answers may be up to 10 s old. */
public interface StaffDirectory {
    /** Empty when the account doesn't exist, is locked or has ended. */
    Optional<Actor.Staff> find(CountyCode county, AccountId account, Instant now);

    /** The next {@link #find} reads anew: a post, an absence or the account itself changed. */
    void forget(AccountId account);
}
