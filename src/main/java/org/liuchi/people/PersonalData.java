package org.liuchi.people;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What people write into texts by which a person is reached or recognised, in the order in which it is looked for. The
 * patterns read a text whose digits, letters, blanks and dashes are plain ASCII; {@code -}, a dot or blanks may stand
 * between groups. Better one number too few than house numbers, dates or sums of money: a text has to stay readable.
 */
enum PersonalData {
    EMAIL(
            "(?<![A-Z0-9._%+-])[A-Z0-9._%+-]++@[A-Z0-9-]++(?:\\.[A-Z0-9-]++)+",
            _ -> true, text -> text.charAt(0) + "***" + text.substring(text.indexOf('@'))),
    /** GB 11643: 18 characters with a check digit; one that doesn't check, or an old one of 15, only where it is named. */
    CITIZEN(
            "(?<named>(?:身份证|证件)[^0-9]{0,8})?(?<![0-9A-Z])(?<it>[1-8]\\d{5}[ -]{0,2}(?:(?:18|19|20)\\d\\d["
                    + " -]{0,2}(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\\d|3[01])[ -]{0,2}\\d{3}[0-9X]"
                    + "|\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}))(?![0-9A-Z])",
            found -> found.group("named") != null || Checks.citizen(compact(found.group("it"))),
            text -> ends(compact(text), 4, 4)),
    BANK_CARD(
            "(?<!\\d)[3-6]\\d{3}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?!\\d)",
            found -> Checks.luhn(compact(found.group())), text -> ends(compact(text), 4, 4)),
    MOBILE(
            "(?<!\\d)(?<!(?<!\\d)\\d{1,3}\\.)(?:\\+?(?:00)?86[ -]?)?(?<it>"
                    + "1[3-9]\\d[ .-]{0,3}\\d{4}[ .-]{0,3}\\d{4}"
                    + "|1[3-9]\\d\\d[ .-]{1,3}\\d{4}[ .-]{1,3}\\d{3}"
                    + "|1[3-9]\\d{3}[ .-]{1,3}\\d{6}"
                    + "|1[3-9]\\d[ .-]{1,3}\\d{3}[ .-]{1,3}\\d{5}"
                    + "|1[ .-][3-9](?:[ .-]\\d){9})(?!\\d)(?!\\.\\d{1,2}(?!\\d))(?! ?[元万亿])",
            _ -> true, text -> {
                String digits = compact(text);
                return ends(digits.substring(digits.length() - 11), 3, 4);
            }),
    /** With its area code, or after a word that says what it is. */
    LANDLINE(
            "(?<!\\d)(?<!\\d-)(?<it>\\(?0(?:10|2\\d|[3-9]\\d\\d)\\)?[ -]{0,2}[2-8]\\d{2,3}[ -]?\\d{4}(?!\\d)"
                    + "|(?<=(?:电话|座机|固话|致电|联系方式|拨打)[^0-9]{0,4})(?!20[0-2]\\d[01]\\d[0-3]\\d)"
                    + "[2-8]\\d{2,3}-?\\d{4}(?![\\d.-]| ?[元万亿年]))",
            _ -> true, text -> {
                String digits = compact(text);
                int start = !digits.startsWith("0") ? 0 : digits.matches("0(10|2).*") ? 3 : 4;
                return digits.substring(0, start) + "****" + digits.substring(digits.length() - 3);
            }),
    /** GA 36: province, letter, five characters, six of a new-energy car. */
    PLATE(
            "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新] ?[A-Z][ ·.-]?" + "(?<it>[A-Z0-9]{5,6}|[A-Z0-9]{4}[挂学警港澳])(?![A-Z0-9])",
            found -> found.group("it").replaceAll("\\D", "").length() >= 3, text -> {
                String plate = text.replaceAll("[ ·.-]", "");
                return plate.substring(0, 2) + "***" + plate.substring(plate.length() - 2);
            });

    final Pattern pattern;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    final Predicate<MatchResult> sure;

    /** What is shown instead of the plain text. */
    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    final UnaryOperator<String> masked;

    PersonalData(String pattern, Predicate<MatchResult> sure, UnaryOperator<String> masked) {
        this.pattern = Pattern.compile(pattern);
        this.sure = sure;
        this.masked = masked;
    }

    private static String compact(String text) {
        return text.replaceAll("[^0-9X]", "");
    }

    private static String ends(String text, int first, int last) {
        int hidden = text.length() - first - last;
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }

    /** Sums that tell a number from any other row of digits. */
    private static final class Checks {
        private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

        static boolean citizen(String number) {
            if (number.length() != WEIGHTS.length + 1) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (number.charAt(i) - '0');
            }
            return "10X98765432".charAt(sum % 11) == number.charAt(WEIGHTS.length);
        }

        static boolean luhn(String number) {
            int sum = 0;
            for (int i = 0; i < number.length(); i++) {
                int digit = number.charAt(number.length() - 1 - i) - '0';
                int doubled = i % 2 == 0 ? digit : digit * 2;
                sum += doubled / 10 + doubled % 10;
            }
            return sum % 10 == 0;
        }
    }
}
