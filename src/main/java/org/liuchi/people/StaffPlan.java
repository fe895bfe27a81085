package org.liuchi.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.liuchi.organizations.Post;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;

/** Checks a list of staff against who is there; all of it is taken, or nothing. */
final class StaffPlan {
    /** Three separate people, who handle no matters (GB/T 22239 level 3). */
    private static final Set<Role> APART = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

    private final StaffPosts posts;
    private final Instant now;
    private final Map<String, Account> known;
    private final Map<String, Account> accounts;
    private final StaffDuties duties;
    private final Map<AccountId, StaffLine> listed = new LinkedHashMap<>();
    private final List<Problem.Violation> violations = new ArrayList<>();

    private StaffPlan(StaffPosts posts, List<Account> known, List<Duty> held, Instant now) {
        this.posts = posts;
        this.now = now;
        this.known = known.stream().collect(toMap(Account::login, Function.identity()));
        this.accounts = new LinkedHashMap<>(this.known);
        this.duties = new StaffDuties(held, now);
    }

    /**
     * @param known every account, also ended ones
     * @param held duties that have not ended
     * @throws Problem INVALID with one violation for each line that can't be taken
     */
    static StaffPlan of(StaffPosts posts, List<Account> known, List<Duty> held, List<StaffLine> lines, Instant now) {
        StaffPlan plan = new StaffPlan(posts, known, held, now);
        lines.forEach(line -> plan.attempt(() -> plan.take(line)));
        if (plan.violations.isEmpty()) {
            posts.settleIntake();
            plan.listed.forEach((account, line) -> plan.attempt(() -> plan.keepApart(account, line)));
            plan.listed.keySet().forEach(plan::settleEnd);
        }
        if (!plan.violations.isEmpty()) {
            throw Problem.invalid(plan.violations);
        }
        return plan;
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            violations.addAll(problem.violations());
        }
    }

    private void take(StaffLine line) {
        if (line.isOverAt(now) && !known.containsKey(line.login())) {
            return;
        }
        Account old = accounts.get(line.login());
        StaffLine before = old == null ? null : listed.get(old.id());
        if (before != null && !before.name().equals(line.name())) {
            throw line.wrong("name", "login-of-another", line.login());
        }
        Post post = posts.take(line);
        Account account = old == null ? Account.of(line.login(), line.name(), "", true, now) : old.renamed(line.name());
        accounts.put(line.login(), account);
        listed.putIfAbsent(account.id(), line);
        duties.take(line, post.id(), account.id());
    }

    private void keepApart(AccountId account, StaffLine line) {
        Set<Role> roles = duties.of(account).stream()
                .filter(duty -> !now.equals(duty.until()))
                .map(duty -> posts.role(duty.post()))
                .collect(toSet());
        if (roles.size() > 1 && roles.stream().anyMatch(APART::contains)) {
            throw line.wrong("role", "administrator-apart", line.login());
        }
    }

    /** An account lasts as long as its last duty. */
    private void settleEnd(AccountId id) {
        List<Duty> own = duties.of(id);
        boolean open = own.stream().anyMatch(duty -> duty.until() == null);
        Instant end = own.stream()
                .map(Duty::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (!own.isEmpty()) {
            accounts.replaceAll((_, account) -> account.id().equals(id) ? account.ended(open ? null : end) : account);
        }
    }

    /** Still without passwords. */
    List<Account> newcomers() {
        return accounts.values().stream()
                .filter(account -> !known.containsKey(account.login()))
                .toList();
    }

    List<Account> changed() {
        return accounts.values().stream()
                .filter(account -> known.containsKey(account.login()) && !known.containsValue(account))
                .toList();
    }

    List<Duty> duties() {
        return duties.changed();
    }

    /** The line that first names an account. */
    StaffLine line(AccountId account) {
        return Objects.requireNonNull(listed.get(account));
    }
}
