/** The packs of this repository, tried over HTTP as the people of a county would use them. */
@org.jspecify.annotations.NullMarked
package org.liuchi.packs;
