/**
 * Facts to other systems of the county, by webhook: what happened, when and to which item, in order, at least once,
 * signed. Nothing personal and nothing that anybody wrote.
 */
@NullMarked
package org.liuchi.notifications.webhook;

import org.jspecify.annotations.NullMarked;
