package org.liuchi.registers;

import java.util.Arrays;
import org.liuchi.shared.Actor;

/** Where an account works: what it is shown first, and what it enters is taken to belong there. */
final class OwnPlace {
    private OwnPlace() {}

    /** The village, town or county that all of an account's posts lie in. */
    static String of(Actor.Staff staff) {
        String shared = staff.grants().stream()
                .filter(grant -> grant.role().handlesMatters())
                .map(Actor.Grant::area)
                .reduce(OwnPlace::shared)
                .orElse(staff.county().value());
        int digits = Math.min(12, shared.length() / 3 * 3);
        return shared.substring(0, digits) + "0".repeat(12 - digits);
    }

    private static String shared(String one, String other) {
        int same = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return same < 0 ? one : one.substring(0, same);
    }
}
