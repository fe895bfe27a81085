package org.liuchi.registers;

import java.util.Map;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Register;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the records behind a row of a figure are. */
final class FigurePath {
    private FigurePath() {}

    static String of(Register register, Figure figure, FigureQuery query, Map<String, String> key) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/api/registers/{register}/figures/{figure}/records");
        key.forEach((name, value) -> path.queryParam(name, value));
        if (!query.from().isEmpty()) {
            path.queryParam("period.from", query.from());
        }
        if (!query.until().isEmpty()) {
            path.queryParam("period.until", query.until());
        }
        if (!query.area().isEmpty()) {
            path.queryParam("area", query.area());
        }
        return path.encode().buildAndExpand(register.name(), figure.name()).toUriString();
    }
}
