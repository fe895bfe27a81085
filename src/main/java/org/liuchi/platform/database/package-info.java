@NamedInterface("database")
@NullMarked
package org.liuchi.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
