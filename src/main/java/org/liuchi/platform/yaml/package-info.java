/** Files in which people define things: a tree whose every node knows its file and line, so that every fault names them. */
@NamedInterface("yaml")
@NullMarked
package org.liuchi.platform.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
