/**
 * {@code ./liuchi replay}: plays a file of real messages through the HTTP API of a running server, as the people
 * concerned would. A client like any other: it starts no server, opens no database and remembers nothing between runs.
 */
@NamedInterface("replay")
@NullMarked
package org.liuchi.intake.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
