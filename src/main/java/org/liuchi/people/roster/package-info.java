/**
 * Who is on duty at night, on weekends and holidays, as it was planned. Holds no presence: nobody signs on, and what
 * anybody did meanwhile is not asked.
 */
@NamedInterface("roster")
@NullMarked
package org.liuchi.people.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
