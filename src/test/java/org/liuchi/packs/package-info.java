@NullMarked
package org.liuchi.packs;

import org.jspecify.annotations.NullMarked;
