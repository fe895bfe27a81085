package org.liuchi.intake.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.liuchi.intake.replay.Accounts.Account;
import org.liuchi.intake.replay.County.Organization;

/** Who acts for the county: its desk, and one handler for each organisation. */
final class Staff {
    private static final String DESK = "COUNTY_DESK";
    /** Who of an organisation handles a case, the first that it has. */
    private static final List<String> HANDLERS =
            List.of("DEPARTMENT_HANDLER", "TOWN_DISPATCHER", "VILLAGE_STAFF", "PETITION_OFFICE", DESK);

    private final Api api;
    private final Phrases phrases;
    private final List<Account> accounts;
    private final Session desk;
    private final Map<Account, Session> sessions = new ConcurrentHashMap<>();

    /** @throws Ended when nobody is at the desk */
    Staff(Api api, List<Account> accounts, Phrases phrases) {
        this.api = api;
        this.phrases = phrases;
        this.accounts = List.copyOf(accounts);
        Account atTheDesk = accounts.stream()
                .filter(account -> account.is(DESK))
                .findFirst()
                .orElseThrow(() -> Ended.unusable(phrases.of("desk-missing")));
        this.desk = session(atTheDesk);
    }

    Session desk() {
        return desk;
    }

    Optional<Session> handlerOf(Organization organization) {
        return accounts.stream()
                .filter(account -> organization.isCalled(account.organization()))
                .filter(account -> HANDLERS.stream().anyMatch(account::is))
                .min(Comparator.comparingInt(Staff::preference))
                .map(this::session);
    }

    private static int preference(Account account) {
        return HANDLERS.stream()
                .filter(account::is)
                .mapToInt(HANDLERS::indexOf)
                .min()
                .orElseThrow();
    }

    private Session session(Account account) {
        return sessions.computeIfAbsent(account, one -> new Session(api, one, phrases));
    }
}
