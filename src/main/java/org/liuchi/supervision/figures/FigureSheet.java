package org.liuchi.supervision.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.liuchi.organizations.Organization;

/**
 * All figures of a selection, for one reader.
 *
 * @param wholeCounty whether the reader may open the whole county's cases and compare its organisations
 * @param own the reader's own organisations and what belongs to them, by name
 * @param matters raised in the period, whatever became of them
 * @param contacts calls, visits and forms in the period, of the whole county: one may bring several matters
 */
@Schema(name = "Figures")
record FigureSheet(
        boolean wholeCounty, List<Body> own, long matters, long contacts, Weighting weighting, List<Figure> figures) {

    /** An organisation whose figures may be asked for. */
    @Schema(name = "FigureBody")
    record Body(UUID id, String name) {
        static Body of(Organization body) {
            return new Body(body.id().value(), body.name());
        }
    }
}
