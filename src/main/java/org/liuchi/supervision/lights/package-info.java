/** Which organisations have work that is nearly or quite over its time, what they say to it, and their digests. */
@NullMarked
package org.liuchi.supervision.lights;

import org.jspecify.annotations.NullMarked;
