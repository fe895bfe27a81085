/**
 * Staff accounts, who holds which post and who stands in; and the contact data of residents, sealed. Keeps no profile,
 * no risk mark and no movement of anybody.
 */
@ApplicationModule(
        displayName = "people",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: vault",
            "platform :: web",
            "platform :: jobs",
            "organizations"
        })
@NullMarked
package org.liuchi.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
