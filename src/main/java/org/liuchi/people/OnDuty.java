package org.liuchi.people;

import org.liuchi.shared.PostId;

/**
 * Somebody who can act on a post now.
 *
 * @param name of the person, who is on public duty
 */
public record OnDuty(PostId post, String name, boolean standsIn) {}
