package org.liuchi.organizations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.platform.Recall;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The organisations and posts of a county, answered from memory: changes made here are seen at once, those of other
 * nodes within 10 s. What has ended is still found by id, so that history can name it, and by nothing else.
 */
@Component
public class Organizations {
    private final OrganizationStore store;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Cache<CountyCode, Snapshot> counties = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Organizations(OrganizationStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All or none. Parents come before what belongs to them. */
    public void add(CountyCode county, Collection<Organization> organizations) {
        write(county, () -> organizations.forEach(organization -> store.insert(county, organization)));
    }

    public void add(CountyCode county, Organization organization) {
        add(county, List.of(organization));
    }

    /** All or none. */
    public void addPosts(CountyCode county, Collection<Post> posts) {
        write(county, () -> posts.forEach(post -> store.insert(county, post)));
    }

    /** New versions of known ones; all or none. */
    void change(CountyCode county, Collection<Organization> organizations) {
        write(county, () -> organizations.forEach(organization -> store.update(county, organization)));
    }

    private void write(CountyCode county, Runnable rows) {
        transactions.executeWithoutResult(_ -> {
            rows.run();
            Recall.now(() -> counties.invalidate(county));
        });
    }

    /** It exists no longer; its open work must be in other hands already. */
    public void end(CountyCode county, OrganizationId id, Instant now) {
        byId(county, id)
                .filter(organization -> organization.existsAt(now))
                .ifPresent(organization -> change(county, List.of(organization.endedAt(now))));
    }

    /** Another role, or another share in what arrives; all or none. */
    public void changePosts(CountyCode county, Collection<Post> posts) {
        write(county, () -> posts.forEach(post -> store.update(county, post)));
    }

    public void addPost(CountyCode county, Post post) {
        addPosts(county, List.of(post));
    }

    public Optional<Organization> byId(CountyCode county, OrganizationId id) {
        return Optional.ofNullable(in(county).byId().get(id));
    }

    /** Those that exist now, in the order of their area codes. */
    public List<Organization> all(CountyCode county) {
        return in(county).organizations().stream()
                .filter(organization -> organization.existsAt(clock.instant()))
                .toList();
    }

    public Optional<Organization> linkageCentre(CountyCode county) {
        return all(county).stream()
                .filter(organization -> organization.kind() == Organization.Kind.LINKAGE_CENTRE)
                .findFirst();
    }

    /**
     * The village or town that looks after an area: of a grid or a village its village, else the town around it.
     *
     * @param areaCode 12 or 15 digits
     */
    public Optional<Organization> ofArea(CountyCode county, String areaCode) {
        return areaOffice(county, Organization.Kind.VILLAGE, areaCode)
                .or(() -> areaOffice(county, Organization.Kind.TOWN, areaCode));
    }

    private Optional<Organization> areaOffice(CountyCode county, Organization.Kind kind, String areaCode) {
        return all(county).stream()
                .filter(organization -> organization.kind() == kind)
                .filter(organization -> areaCode.startsWith(Jurisdiction.prefix(organization.areaCode())))
                .findFirst();
    }

    public Optional<Post> post(CountyCode county, PostId id) {
        return Optional.ofNullable(in(county).posts().get(id));
    }

    /** Whether a post and its organisation exist now. */
    public boolean has(CountyCode county, Post post) {
        return post.existsAt(clock.instant())
                && byId(county, post.organization())
                        .filter(body -> body.existsAt(clock.instant()))
                        .isPresent();
    }

    /** The posts that an organisation has now. */
    public List<Post> posts(CountyCode county, OrganizationId organization) {
        return in(county).postsOf().getOrDefault(organization, List.of()).stream()
                .filter(post -> post.existsAt(clock.instant()))
                .toList();
    }

    /** Every post that a county has now. */
    public List<Post> posts(CountyCode county) {
        return in(county).posts().values().stream()
                .filter(post -> post.existsAt(clock.instant()))
                .toList();
    }

    /** Where work dispatched to the organisation arrives; nowhere once it has ended. */
    public Optional<Post> intakePost(CountyCode county, OrganizationId organization) {
        return working(county, organization).filter(Post::intake).findFirst();
    }

    /** Where work comes back to that a post had: there while it exists, else where its organisation's work arrives. */
    public Optional<Post> returnPost(CountyCode county, PostId id) {
        Optional<Post> had = post(county, id);
        return had.flatMap(post -> working(county, post.organization())
                        .filter(post::equals)
                        .findFirst())
                .or(() -> had.flatMap(post -> intakePost(county, post.organization())));
    }

    private Stream<Post> working(CountyCode county, OrganizationId organization) {
        return byId(county, organization).filter(known -> known.existsAt(clock.instant())).stream()
                .flatMap(known -> posts(county, known.id()).stream());
    }

    /** What the holder of a post may do, and where; nothing for a post that doesn't exist now. */
    public Optional<Actor.Grant> grant(CountyCode county, PostId id) {
        return post(county, id)
                .filter(post -> post.existsAt(clock.instant()))
                .flatMap(post -> byId(county, post.organization()).map(organization -> grant(post, organization)));
    }

    private static Actor.Grant grant(Post post, Organization organization) {
        String area = post.areaCode() == null ? organization.areaCode() : post.areaCode();
        return new Actor.Grant(post.role(), Jurisdiction.prefix(area), organization.id());
    }

    private Snapshot in(CountyCode county) {
        return counties.get(county, store::read);
    }
}
