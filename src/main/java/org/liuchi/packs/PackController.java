package org.liuchi.packs;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which ways of working the county has taken over. */
@RestController
class PackController {
    private final PackStore packs;

    PackController(PackStore packs) {
        this.packs = packs;
    }

    @Operation(summary = "The county's packs, with the menu of their registers")
    @GetMapping("/api/packs")
    List<PackView> packs(Actor.Staff staff, Locale locale) {
        if (staff.handlesFor().isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return packs.all(staff.county()).stream()
                .map(pack -> PackView.of(pack, locale))
                .toList();
    }
}
