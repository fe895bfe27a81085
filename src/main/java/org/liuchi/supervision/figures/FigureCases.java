package org.liuchi.supervision.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.CaseScope;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Cursor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Page;
import org.liuchi.supervision.figures.Measure.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that a figure was counted from, as far as the reader may open them. */
@Component
class FigureCases {
    private static final int SIZE = 50;

    private final JdbcClient sql;
    private final Organizations organizations;

    FigureCases(JdbcClient sql, Organizations organizations) {
        this.sql = sql;
        this.organizations = organizations;
    }

    /** @param organization that has it or had it last */
    @Schema(name = "FigureCase")
    record Line(
            UUID id,
            String number,
            String title,
            Instant openedAt,
            @Nullable String organization) {}

    Page<Line> of(Actor.Staff staff, Selection selection, Measure measure, Part part, @Nullable String cursor) {
        Map<String, Object> params = selection.params();
        params.put("size", SIZE + 1);
        String after = "";
        if (cursor != null && !cursor.isBlank()) {
            Cursor last = Cursor.read(cursor);
            after = "and (f.opened_at, f.case_id) < (:lastAt, :lastId)";
            params.put("lastAt", last.at().atOffset(ZoneOffset.UTC));
            params.put("lastId", last.id());
        }
        List<Line> lines = sql.sql("""
            select f.case_id, i.reference, i.title, f.opened_at, f.lead_organization
            from supervision.case_figure f
            join workflow.item i on i.county_code = f.county_code and i.id = f.case_id
            where %s and %s and %s %s
            order by f.opened_at desc, f.case_id desc limit :size
            """.formatted(
                                selection.where(measure.ofTurns() && part != Part.EXCLUDED),
                                selection.condition(measure, part),
                                CaseScope.sql(staff, params),
                                after))
                .params(params)
                .query((row, _) -> new Line(
                        row.getObject("case_id", UUID.class),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getTimestamp("opened_at").toInstant(),
                        Optional.ofNullable(row.getObject("lead_organization", UUID.class))
                                .flatMap(id -> organizations.byId(selection.county(), new OrganizationId(id)))
                                .map(Organization::name)
                                .orElse(null)))
                .list();
        return Cursor.page(lines, SIZE, line -> new Cursor(line.openedAt(), line.id()));
    }
}
