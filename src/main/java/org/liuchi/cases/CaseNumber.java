package org.liuchi.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.liuchi.shared.CountyCode;

/**
 * The number of a case that people say on the phone: {@code 341181-20261122-000031-7}; county, day, running number
 * (gaps allowed) and check digit (ISO 7064 MOD 11,10), so that a slip of the tongue finds no other case.
 */
final class CaseNumber {
    static final int DIGITS = 21;

    private CaseNumber() {}

    /** @param running 1 to 999,999 on that day */
    static String of(CountyCode county, LocalDate day, int running) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        String serial = "%06d".formatted(running);
        return county + "-" + date + "-" + serial + "-" + checkDigit(county + date + serial);
    }

    static boolean isValid(String number) {
        String digits = number.replace("-", "");
        return number.matches("\\d{6}-\\d{8}-\\d{6}-\\d")
                && checkDigit(digits.substring(0, 20)) == digits.charAt(20) - '0';
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
