package org.liuchi.registers;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liuchi.registers.definition.Field;
import org.liuchi.shared.Label;

/** Numbers, sums of money and spans of time as people write them. */
final class Wording {
    private static final Label OPEN_END = new Label("长期", "open end");
    private static final BigDecimal FEN = BigDecimal.valueOf(100);

    private Wording() {}

    static String number(Field field, BigDecimal number, Locale locale) {
        Label unit = field.shape().unit();
        return number.stripTrailingZeros().toPlainString() + (unit == null ? "" : " " + unit.in(locale));
    }

    static String yuan(BigDecimal fen, Locale locale) {
        String amount =
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(fen.divide(FEN));
        return locale.getLanguage().equals("en") ? "¥" + amount : amount + " 元";
    }

    /** How many, and their names. */
    static String files(List<KeptFile> files, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        if (files.isEmpty()) {
            return "";
        }
        return files.stream()
                .map(KeptFile::name)
                .collect(Collectors.joining(
                        english ? ", " : "、",
                        files.size() + (english ? (files.size() == 1 ? " file: " : " files: ") : " 个文件："),
                        ""));
    }

    static String period(Map<?, ?> period, Locale locale) {
        Object until = period.get("until");
        return period.get("from")
                + (locale.getLanguage().equals("en") ? " to " : " 至 ")
                + (until == null ? OPEN_END.in(locale) : until);
    }
}
