package org.liuchi.people;

import org.jspecify.annotations.Nullable;

/**
 * What staff see of a resident by default (R6, domain 3.6).
 *
 * @param name {@code 张*}: never how long it is
 * @param phone {@code 138****1234}
 */
public record MaskedContact(@Nullable String name, @Nullable String phone) {
    static String name(String name) {
        return Character.toString(name.codePointAt(0)) + '*';
    }
}
