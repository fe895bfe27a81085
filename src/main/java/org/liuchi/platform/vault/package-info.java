/** Personal data at rest: sealed before it reaches a table, opened only to be shown or sent. */
@NamedInterface("vault")
@NullMarked
package org.liuchi.platform.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
