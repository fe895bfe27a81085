package org.liuchi.supervision.warnings;

import java.util.List;
import java.util.UUID;

/**
 * What a county has settled about warnings.
 *
 * @param version 0 as shipped; of a change the version that was seen
 * @param blue the county's own words for the colours; empty: as shipped
 * @param personal whether a notice may be given to one person (ZL-18, ZL-19)
 * @param secretaries posts whose holders may give one within their organisation, beside the county's leaders
 */
public record WarningSetting(
        int version, String blue, String yellow, String red, boolean personal, List<UUID> secretaries) {
    public WarningSetting {
        secretaries = List.copyOf(secretaries);
    }

    String word(Colour colour) {
        return switch (colour) {
            case BLUE -> blue;
            case YELLOW -> yellow;
            case RED -> red;
        };
    }
}
