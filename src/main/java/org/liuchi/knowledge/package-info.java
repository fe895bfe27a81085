/**
 * What may be answered, kept right: articles and templates, written by those responsible, published by a second person,
 * reviewed by a date. Knows no case and no reader: it counts how often an article is used, never by whom.
 */
@ApplicationModule(
        displayName = "knowledge",
        allowedDependencies = {"shared", "platform", "platform :: web", "calendar", "organizations"})
@NullMarked
package org.liuchi.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
