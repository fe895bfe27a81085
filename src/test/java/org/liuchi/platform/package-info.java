@NullMarked
package org.liuchi.platform;

import org.jspecify.annotations.NullMarked;
