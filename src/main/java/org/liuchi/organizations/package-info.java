/**
 * Departments, towns, villages and the linkage centre, and the posts in them that own work. Not who holds a post: that
 * is {@code people}.
 */
@ApplicationModule(
        displayName = "organizations",
        allowedDependencies = {"shared", "platform", "platform :: web"})
@NullMarked
package org.liuchi.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
