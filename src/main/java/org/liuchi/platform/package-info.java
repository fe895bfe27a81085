/**
 * The technical ground: database, site, sessions, problems, clock, jobs, outbox, audit, vault. Knows no word of the
 * domain.
 */
@ApplicationModule(displayName = "platform", allowedDependencies = "shared")
@NullMarked
package org.liuchi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
