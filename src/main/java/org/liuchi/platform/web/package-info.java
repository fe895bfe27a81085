@NamedInterface("web")
@NullMarked
package org.liuchi.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
