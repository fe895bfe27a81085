package org.liuchi.supervision.warnings;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** What a warning is called in lists, in the county's working language. */
@Component
class WarningTitles {
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Organizations organizations;
    private final WarningSettings settings;
    private final Words words;

    WarningTitles(Organizations organizations, WarningSettings settings, Words words) {
        this.organizations = organizations;
        this.settings = settings;
        this.words = words;
    }

    /** @param why name of the rule, or that somebody lit it by hand */
    String light(CountyCode county, Colour colour, Addressee addressee, UUID unit, String why) {
        return words.of(
                LANGUAGE,
                "warning.title." + addressee,
                Map.of("colour", colour(county, colour), "unit", name(county, unit), "why", why));
    }

    String byHand() {
        return words.of(LANGUAGE, "warning.by-hand", Map.of());
    }

    String card(CountyCode county, Colour colour, UUID unit) {
        return words.of(
                LANGUAGE, "warning.title.card", Map.of("colour", colour(county, colour), "unit", name(county, unit)));
    }

    String visit(CountyCode county, UUID unit) {
        return words.of(LANGUAGE, "warning.title.visit", Map.of("unit", name(county, unit)));
    }

    String name(CountyCode county, UUID unit) {
        return organizations
                .byId(county, new OrganizationId(unit))
                .map(Organization::name)
                .orElse("");
    }

    private String colour(CountyCode county, Colour colour) {
        return settings.called(county, colour).in(LANGUAGE);
    }
}
