/**
 * Whether it is solved is asked of the people once more, by somebody who did not handle it (接诉条例23): all bad ratings
 * and a random share of the rest. Who says "not solved" sets the case going again; a bad rating is mended within limits.
 */
@NamedInterface("callbacks")
@NullMarked
package org.liuchi.cases.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
