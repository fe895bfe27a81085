/**
 * Messages to residents and to posts. What can't be sent is never counted as sent: it stays in sight of the desk, which
 * tells the person by phone.
 */
@ApplicationModule(
        displayName = "notifications",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: web",
            "platform :: vault",
            "platform :: jobs",
            "people"
        })
@NullMarked
package org.liuchi.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
