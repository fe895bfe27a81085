@NullMarked
package org.liuchi;

import org.jspecify.annotations.NullMarked;
