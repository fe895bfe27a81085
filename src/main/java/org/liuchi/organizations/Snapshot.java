package org.liuchi.organizations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;

/** All organisations and posts of one county, some two thousand rows, as they were when it was read. */
record Snapshot(
        List<Organization> organizations,
        Map<OrganizationId, Organization> byId,
        Map<PostId, Post> posts,
        Map<OrganizationId, List<Post>> postsOf) {
    static Snapshot of(List<Organization> organizations, List<Post> posts) {
        return new Snapshot(
                organizations,
                organizations.stream().collect(toMap(Organization::id, Function.identity())),
                posts.stream().collect(toMap(Post::id, Function.identity())),
                posts.stream().collect(groupingBy(Post::organization)));
    }
}
