@NullMarked
package org.liuchi.shared;

import org.jspecify.annotations.NullMarked;
