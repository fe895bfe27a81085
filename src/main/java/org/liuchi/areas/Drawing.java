package org.liuchi.areas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Everything of a county that is drawn today; nothing where no boundary was imported.
 *
 * @param version another one whenever an outline or a name may have changed
 * @param outlines by area code
 */
public record Drawing(String version, Map<String, Outline> outlines) {
    public Drawing {
        outlines = Map.copyOf(outlines);
    }

    public boolean isEmpty() {
        return outlines.isEmpty();
    }

    public Optional<Outline> of(String code) {
        return Optional.ofNullable(outlines.get(code));
    }

    /** All areas of one kind. */
    public List<Outline> of(Area.Kind kind) {
        return outlines.values().stream()
                .filter(outline -> outline.area().kind() == kind)
                .toList();
    }

    /** Around everything, WGS 84. */
    public Envelope bounds() {
        Envelope bounds = new Envelope();
        outlines.values()
                .forEach(outline -> bounds.expandToInclude(outline.polygon().getEnvelopeInternal()));
        return bounds;
    }
}
