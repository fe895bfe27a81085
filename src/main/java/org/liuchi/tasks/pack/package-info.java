/**
 * The month pack (专题汇报, TC-01): what the county's standing committee hears each month, made of live data, and the matters
 * on which units need its decision. A matter is decided or carried over; none is forgotten.
 */
@NamedInterface("pack")
@NullMarked
package org.liuchi.tasks.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
