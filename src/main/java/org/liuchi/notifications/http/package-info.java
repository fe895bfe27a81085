/** Requests to machines that are not the county's. */
@NullMarked
package org.liuchi.notifications.http;

import org.jspecify.annotations.NullMarked;
