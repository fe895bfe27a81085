package org.liuchi.people;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Post;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;

/** The posts that a list of staff speaks of: those that exist, as they are to be, and new ones. */
final class StaffPosts {
    /** Whoever has one of these takes in what is dispatched, unless the list says otherwise. */
    private static final Set<Role> RECEIVING = Set.of(
            Role.COUNTY_DESK, Role.PETITION_OFFICE, Role.DEPARTMENT_HANDLER, Role.TOWN_DISPATCHER, Role.VILLAGE_STAFF);

    private record Key(
            OrganizationId organization,
            String name,
            @Nullable String area) {}

    private final List<Organization> organizations;
    private final Function<String, Optional<String>> areas;
    private final Instant now;
    private final Map<PostId, Post> known;
    private final Map<Key, Post> all = new LinkedHashMap<>();
    private final Map<Key, StaffLine> listed = new LinkedHashMap<>();
    private final Map<OrganizationId, Key> intake = new HashMap<>();

    StaffPosts(
            List<Organization> organizations, List<Post> posts, Function<String, Optional<String>> areas, Instant now) {
        this.organizations = organizations;
        this.areas = areas;
        this.now = now;
        this.known = posts.stream().collect(toMap(Post::id, Function.identity()));
        posts.forEach(post -> all.put(new Key(post.organization(), post.name(), post.areaCode()), post));
    }

    /** The post of a line; several lines may speak of one. */
    Post take(StaffLine line) {
        Organization organization = organization(line);
        Key key = new Key(organization.id(), line.post(), area(line, organization));
        StaffLine before = listed.putIfAbsent(key, line);
        if (before != null && before.role() != line.role()) {
            throw line.wrong("role", "post-of-another-role", line.post());
        }
        Key receiving = intake.get(organization.id());
        if (line.intake() && receiving != null && !receiving.equals(key)) {
            throw line.wrong("intake", "intake-twice", organization.name());
        }
        if (line.intake()) {
            intake.put(organization.id(), key);
        }
        Post old = all.get(key);
        Post post = old == null
                ? Post.of(organization.id(), line.post(), line.role(), key.area(), false, now)
                : old.with(line.role(), old.intake());
        Post told = line.head() == null ? post : post.heading(line.head());
        all.put(key, told);
        return told;
    }

    private Organization organization(StaffLine line) {
        List<Organization> called = organizations.stream()
                .filter(organization -> organization.isCalled(line.organization()))
                .toList();
        return switch (called.size()) {
            case 0 -> throw line.wrong("organization", "no-organization", line.organization());
            case 1 -> called.getFirst();
            default -> throw line.wrong("organization", "organization-ambiguous", line.organization());
        };
    }

    private @Nullable String area(StaffLine line, Organization organization) {
        if (line.area().isEmpty()) {
            if (line.role() == Role.GRID_WORKER) {
                throw line.wrong("area", "grid-needed", line.login());
            }
            return null;
        }
        String area = areas.apply(line.area()).orElseThrow(() -> line.wrong("area", "unknown-area", line.area()));
        if (!organization.covers(area)) {
            throw line.wrong("area", "area-outside", organization.name());
        }
        return area.equals(organization.areaCode()) ? null : area;
    }

    /** Decides where work arrives: at the post that the list names, else where it does now, else at the first fit one. */
    void settleIntake() {
        listed.forEach((key, line) -> {
            boolean receives = all.entrySet().stream()
                    .anyMatch(entry -> entry.getKey().organization().equals(key.organization())
                            && entry.getValue().intake());
            if (!receives && RECEIVING.contains(line.role())) {
                intake.putIfAbsent(key.organization(), key);
            }
        });
        all.replaceAll((key, post) -> {
            Key receiving = intake.get(key.organization());
            return receiving == null ? post : post.with(post.role(), receiving.equals(key));
        });
    }

    Role role(PostId post) {
        return all.values().stream()
                .filter(one -> one.id().equals(post))
                .map(Post::role)
                .findFirst()
                .orElseThrow();
    }

    List<Post> added() {
        return all.values().stream()
                .filter(post -> !known.containsKey(post.id()))
                .toList();
    }

    List<Post> changed() {
        return all.values().stream()
                .filter(post -> known.containsKey(post.id()) && !post.equals(known.get(post.id())))
                .toList();
    }
}
