package org.liuchi.packs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.packs.TemplateStore.Kept;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.definition.RefusedMeaning;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Label;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What places name but do not define: the county says what it is, nobody else does. */
@RestController
class TemplateController {
    private static final int LONGEST = 100;

    private final TemplateStore templates;
    private final Receipts receipts;
    private final Clock clock;

    TemplateController(TemplateStore templates, Receipts receipts, Clock clock) {
        this.templates = templates;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Schema(name = "TemplateEntry")
    record Entry(@NotNull String zh, @Nullable String en) {}

    /** @param version 0 while the county has not filled it in */
    @Schema(name = "PackTemplate")
    record Template(
            String pack, String name, String label, String about, int version, List<Entry> entries, boolean mayWrite) {}

    /** @param version that was seen */
    @Schema(name = "TemplateFilled")
    record Filled(
            @NotNull String pack,
            @NotNull String name,
            int version,
            @NotNull @Size(max = 100) List<@Valid @NotNull Entry> entries) {}

    @Operation(summary = "What the packs name but do not define, with what the county has said it is")
    @GetMapping("/api/packs/templates")
    List<Template> templates(Actor.Staff staff, Locale locale) {
        if (staff.handlesFor().isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return templates.all(staff.county()).stream()
                .map(kept -> view(staff, kept, locale))
                .toList();
    }

    @Operation(summary = "Say what a template consists of, in place of what was seen; every version is kept")
    @PutMapping("/api/packs/templates")
    Template fill(Actor.Staff staff, IdempotencyKey key, @Valid @RequestBody Filled filled, Locale locale) {
        if (!mayWrite(staff)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        Instant now = clock.instant();
        List<Label> entries = entries(filled);
        receipts.once(
                staff.county(), receipts.of("template " + staff.account(), key, filled), now, Integer.class, () -> {
                    Kept kept = find(staff, filled);
                    Kept seen = new Kept(
                            kept.pack(), kept.name(), kept.label(), kept.about(), filled.version(), kept.entries());
                    templates.fill(staff.county(), seen, entries, staff.account(), now);
                    return filled.version() + 1;
                });
        return view(staff, find(staff, filled), locale);
    }

    private Kept find(Actor.Staff staff, Filled filled) {
        return templates.all(staff.county()).stream()
                .filter(kept -> kept.pack().equals(filled.pack()) && kept.name().equals(filled.name()))
                .findFirst()
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    private static List<Label> entries(Filled filled) {
        List<Label> entries = new ArrayList<>();
        for (int i = 0; i < filled.entries().size(); i++) {
            Entry entry = filled.entries().get(i);
            String zh = said("entries." + i + ".zh", PlainText.required("entries." + i + ".zh", entry.zh(), LONGEST));
            String en = said("entries." + i + ".en", PlainText.optional("entries." + i + ".en", entry.en(), LONGEST));
            entries.add(new Label(zh, en.isEmpty() ? zh : en));
        }
        return entries;
    }

    /** By data no county brings what the program refuses to have. */
    private static String said(String field, String text) {
        RefusedMeaning.of(text).ifPresent(meaning -> {
            throw Problem.invalid(field, "refused-meaning", Map.of("rule", meaning.rule()));
        });
        return text;
    }

    private static boolean mayWrite(Actor.Staff staff) {
        return staff.has(Role.COUNTY_DESK) || staff.has(Role.LEADER);
    }

    private static Template view(Actor.Staff staff, Kept kept, Locale locale) {
        return new Template(
                kept.pack(),
                kept.name(),
                kept.label().in(locale),
                kept.about().in(locale),
                kept.version(),
                kept.entries().stream()
                        .map(entry -> new Entry(entry.zh(), entry.en()))
                        .toList(),
                mayWrite(staff));
    }
}
