package org.liuchi.cases;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.Words;
import org.liuchi.workflow.view.ItemView;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The file of a case as one page that needs nothing else: for a printer, and for an archive in thirty years. */
@Component
class FilePage {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);
    private static final String STYLE = """
        @page{size:A4;margin:20mm 18mm;@bottom-center{content:counter(page) " / " counter(pages)}}
        body{font:11pt/1.6 serif;max-width:180mm;margin:auto}h1{font-size:18pt}h2{font-size:13pt}
        table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:2mm;text-align:left;
        vertical-align:top;overflow-wrap:anywhere}thead{display:table-header-group}tr{break-inside:avoid}
        .text{white-space:pre-wrap}img{max-width:80mm;max-height:80mm}.hash{font:8pt monospace}
        """;

    private final Words words;

    FilePage(Words words) {
        this.words = words;
    }

    String of(CaseFile file, Locale locale) {
        Sheet sheet = new Sheet(locale);
        sheet.raw("<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><style>%s</style>"
                .formatted(locale.toLanguageTag(), escape(file.number()), STYLE));
        sheet.raw("<h1>" + escape(say(locale, "title")) + "</h1><table>");
        sheet.fact("number", file.number());
        sheet.fact("matter", file.title());
        sheet.fact("category", file.categoryText());
        sheet.fact("place", file.place());
        sheet.fact("channel", file.channelText());
        sheet.fact("state", file.stateText());
        sheet.fact("held", held(file));
        sheet.fact("openedAt", moment(file.openedAt()));
        sheet.fact("promisedAt", moment(file.promisedAt()));
        sheet.fact("closedAt", moment(file.closedAt()));
        sheet.fact("reporter", reporter(file));
        sheet.fact("description", file.description());
        sheet.fact("result", file.result());
        file.ratings()
                .forEach(rated -> sheet.fact(
                        "rating",
                        "%s · %d · %s".formatted(rated.solvedText(), rated.satisfaction(), moment(rated.at()))));
        sheet.raw("</table>");
        history(sheet, file);
        sheet.part("clocks");
        file.clocks().forEach(clock -> sheet.raw("<p>" + escape(clock.label() + "：" + clock.words()) + "</p>"));
        sheet.part("children");
        file.children()
                .forEach(child -> sheet.raw(
                        "<p>" + escape(child.number() + " " + child.title() + " " + child.stateText()) + "</p>"));
        photos(sheet, file);
        CaseFile.Proof proof = file.chain();
        if (proof != null) {
            sheet.part("chain");
            sheet.raw("<p>%s</p><p class=\"hash\">%s</p>"
                    .formatted(escape(say(locale, proof.whole() ? "whole" : "broken")), escape(proof.last())));
        }
        sheet.raw("<p>" + escape(words.of(locale, "file.madeAt", Map.of("at", moment(file.madeAt())))) + "</p></html>");
        return sheet.html.toString();
    }

    private static void history(Sheet sheet, CaseFile file) {
        sheet.part("history");
        sheet.raw("<table>");
        file.lines()
                .forEach(line ->
                        sheet.raw("<tr><td>%d</td><td>%s</td><td>%s</td><td>%s<div class=\"text\">%s</div></td></tr>"
                                .formatted(
                                        line.seq(),
                                        moment(line.at()),
                                        escape(line.by()),
                                        escape(line.text()),
                                        escape(line.said().stream()
                                                .map(said -> said.label() + "：" + said.text())
                                                .collect(Collectors.joining("\n"))))));
        sheet.raw("</table>");
    }

    private static void photos(Sheet sheet, CaseFile file) {
        sheet.part("photos");
        file.photos()
                .forEach(picture ->
                        sheet.raw("<p><img src=\"photos/%s\" alt=\"\"><br><span class=\"hash\">SHA-256 %s</span></p>"
                                .formatted(escape(picture.name()), escape(picture.sha256()))));
    }

    private static @Nullable String held(CaseFile file) {
        ItemView.Held held = file.held();
        return held == null ? file.handler() : held.organizationName() + " · " + held.postName();
    }

    private static @Nullable String reporter(CaseFile file) {
        return file.reporter() == null
                ? null
                : file.reporter().name() + " " + file.reporter().phone();
    }

    private String say(Locale locale, String key) {
        return words.of(locale, "file." + key, Map.of());
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** The page as it grows. */
    private final class Sheet {
        private final StringBuilder html = new StringBuilder();
        private final Locale locale;

        Sheet(Locale locale) {
            this.locale = locale;
        }

        void raw(String part) {
            html.append(part).append('\n');
        }

        void part(String key) {
            raw("<h2>" + escape(say(locale, key)) + "</h2>");
        }

        void fact(String key, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                raw("<tr><th>%s</th><td class=\"text\">%s</td></tr>"
                        .formatted(escape(say(locale, key)), escape(value)));
            }
        }
    }
}
