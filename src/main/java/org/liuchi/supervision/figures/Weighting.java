package org.liuchi.supervision.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How many percent each of the three rates weighs in the composite; a county settles it with those it concerns (接诉条例32). */
@Schema(name = "FigureWeighting")
record Weighting(int responded, int solved, int satisfied) {
    static final Weighting DEFAULT = new Weighting(20, 40, 40);

    /** The default and what other counties have published (domain 3.3). */
    static final List<Weighting> KNOWN = List.of(DEFAULT, new Weighting(30, 35, 35), new Weighting(10, 45, 45));

    boolean whole() {
        return responded >= 0 && solved >= 0 && satisfied >= 0 && responded + solved + satisfied == 100;
    }
}
