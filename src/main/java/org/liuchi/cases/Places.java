package org.liuchi.cases;

import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** Finds the area a matter belongs to, from a point, an area code, or not at all when only words are given. */
@Component
class Places {
    private static final int ADDRESS = 200;

    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /**
     * @param area grid, or the smallest area known; the county where only an address in words was given
     * @param name of the area, with the village before a grid's
     * @param address in words, empty when none was given
     */
    record Found(
            String area,
            String name,
            String address,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /** @throws Problem INVALID naming {@code place} or the field in it */
    Found find(CountyCode county, NewCase.@Nullable Place place) {
        if (place == null) {
            throw Problem.invalid("place", "required");
        }
        String address = PlainText.optional("place.address", place.address(), ADDRESS);
        if (place.longitude() != null || place.latitude() != null) {
            double longitude = given("place.longitude", place.longitude());
            double latitude = given("place.latitude", place.latitude());
            Area area = areas.requireAt(county, longitude, latitude, "place");
            return new Found(area.code(), areas.spokenName(county, area.code()), address, longitude, latitude);
        }
        if (place.areaCode() != null && !place.areaCode().isBlank()) {
            Area area = areas.require(county, place.areaCode(), "place.areaCode");
            return new Found(area.code(), areas.spokenName(county, area.code()), address, null, null);
        }
        if (address.isEmpty()) {
            throw Problem.invalid("place", "required");
        }
        Area whole = areas.require(county, county + "000000", "place");
        return new Found(whole.code(), whole.name(), address, null, null);
    }

    private static double given(String field, @Nullable Double value) {
        if (value == null) {
            throw Problem.invalid(field, "required");
        }
        return value;
    }
}
