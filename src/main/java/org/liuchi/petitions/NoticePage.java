package org.liuchi.petitions;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A notice as a page that reads well on paper and aloud: one heading, a list of terms, no script. */
@Component
class NoticePage {
    private final Words words;

    NoticePage(Words words) {
        this.words = words;
    }

    String title(Notice notice, Locale locale) {
        return words.of(locale, "petition.notice." + notice.kind(), Map.of());
    }

    String remedy(Notice notice, Locale locale) {
        return words.of(locale, "petition.remedy." + notice.kind(), Map.of());
    }

    String html(Notice notice, Locale locale) {
        String title = HtmlUtils.htmlEscape(title(notice, locale));
        String lines = notice.lines().stream()
                .map(line -> line(line.label(), line.text()))
                .collect(Collectors.joining("\n"));
        String day = DateTimeFormatter.ofPattern(words.of(locale, "petition.notice.day", Map.of()), locale)
                .format(notice.at().atZone(WorkCalendar.ZONE));
        return """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 1.125rem/1.8 serif; color: #000; background: #fff; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.6rem; text-align: center }
            dt { font-weight: bold; margin-top: 1rem }
            dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere }
            footer { text-align: right; margin-top: 2rem }
            @page { margin: 25mm }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            <dl>
            %s
            </dl>
            <footer><p>%s<br>%s</p></footer>
            </main>
            </body>
            </html>
            """.formatted(
                locale.getLanguage().equals("en") ? "en" : "zh-CN",
                title,
                title,
                HtmlUtils.htmlEscape(words.of(locale, "petition.notice.number", Map.of("number", notice.number()))),
                lines
                        + "\n"
                        + line(words.of(locale, "petition.notice.ground", Map.of()), law(notice, locale))
                        + "\n"
                        + line(words.of(locale, "petition.notice.remedy", Map.of()), remedy(notice, locale)),
                HtmlUtils.htmlEscape(notice.by()),
                HtmlUtils.htmlEscape(day));
    }

    /** 信访条例34 is written out. */
    private String law(Notice notice, Locale locale) {
        return words.of(
                locale, "petition.notice.law", Map.of("clause", notice.law().replace("信访条例", "")));
    }

    private static String line(String label, String text) {
        return "<dt>%s</dt><dd>%s</dd>".formatted(HtmlUtils.htmlEscape(label), HtmlUtils.htmlEscape(text));
    }
}
