/**
 * Messages to residents and to posts, and facts to other systems by webhook. Residents are sent no more than they asked
 * for and nothing that anybody wrote: that stands under the code. What can't be sent is never counted as sent: it stays
 * in sight of the desk (of a petition, the petition office), which tells the person by phone.
 */
@ApplicationModule(
        displayName = "notifications",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: web",
            "platform :: vault",
            "platform :: jobs",
            "platform :: outbox",
            "calendar",
            "organizations",
            "people"
        })
@NullMarked
package org.liuchi.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
