package org.liuchi.people;

import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Imported;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes on the staff of a county from a list: accounts, posts and who holds them. Taken in again, it changes nothing. */
@Component
public class StaffLists {
    private final Organizations organizations;
    private final Accounts accounts;
    private final Duties duties;
    private final Words words;
    private final TransactionOperations transactions;

    StaffLists(
            Organizations organizations,
            Accounts accounts,
            Duties duties,
            Words words,
            TransactionOperations transactions) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.duties = duties;
        this.words = words;
        this.transactions = transactions;
    }

    /**
     * @param areas makes a code of what was written, if there is such an area now
     * @param password makes a new one-time password
     * @param hand is given the newcomers before anything is settled; what it throws undoes everything
     * @return warnings name the organisations whose work reaches nobody
     * @throws Problem INVALID naming each bad row by its line; then nothing has changed
     */
    public Imported take(
            CountyCode county,
            Reader csv,
            Function<String, Optional<String>> areas,
            Supplier<String> password,
            Consumer<List<Newcomer>> hand,
            Instant now) {
        List<StaffLine> lines = StaffFile.read(csv, words);
        StaffPosts posts = new StaffPosts(organizations.all(county), organizations.posts(county), areas, now);
        StaffPlan plan = StaffPlan.of(posts, accounts.all(county), duties.held(county, now), lines, now);
        List<Newcomer> newcomers = plan.newcomers().stream()
                .map(account -> new Newcomer(
                        plan.line(account.id()).organization(), account.name(), account.login(), password.get()))
                .toList();
        // hashing is slow on purpose, and a county has a thousand people
        Map<String, String> hashes = newcomers.parallelStream()
                .collect(Collectors.toMap(Newcomer::login, one -> accounts.hash(one.login(), one.password())));
        transactions.executeWithoutResult(_ -> {
            organizations.addPosts(county, posts.added());
            organizations.changePosts(county, posts.changed());
            accounts.add(
                    county,
                    plan.newcomers().stream()
                            .map(account -> account.withOneTimePassword(hashes.getOrDefault(account.login(), "")))
                            .toList());
            accounts.change(county, plan.changed(), now);
            duties.put(county, plan.duties());
            hand.accept(newcomers);
        });
        int changed = posts.added().size()
                + posts.changed().size()
                + newcomers.size()
                + plan.changed().size()
                + plan.duties().size();
        return new Imported(changed, unreached(county, now));
    }

    private List<Problem.Violation> unreached(CountyCode county, Instant now) {
        return duties.uncovered(county, now).stream()
                .filter(Post::intake)
                .flatMap(post -> organizations.byId(county, post.organization()).stream()
                        .map(organization -> warning(organization, post)))
                .toList();
    }

    private static Problem.Violation warning(Organization organization, Post post) {
        return new Problem.Violation(organization.name(), "nobody-receives", Map.of("post", post.name()));
    }
}
