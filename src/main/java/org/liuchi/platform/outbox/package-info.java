@NamedInterface("outbox")
@NullMarked
package org.liuchi.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
