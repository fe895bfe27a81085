/** Recurring work, county by county, run by whichever node's turn it is. */
@NamedInterface("jobs")
@NullMarked
package org.liuchi.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
