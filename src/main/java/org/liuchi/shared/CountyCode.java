package org.liuchi.shared;

import java.util.regex.Pattern;

/** A county under its six-digit division code (GB/T 2260), for example {@code 341181}: the tenant of every row. */
public record CountyCode(String value) {
    private static final Pattern SIX_DIGITS = Pattern.compile("[1-9][0-9]{5}");

    public CountyCode {
        if (!SIX_DIGITS.matcher(value).matches()) {
            throw Problem.invalid("county", "county-code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
