/**
 * What happened, told to the other modules: written with the change itself, delivered per county in order within one
 * subject and at least once. Not a message broker: listeners live in this program.
 */
@NamedInterface("outbox")
@NullMarked
package org.liuchi.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
