package org.liuchi.demo.geography;

/** Names as grids are called: 第一网格, 第二网格, … */
final class Names {
    private static final String DIGITS = "零一二三四五六七八九";

    private Names() {}

    /** @param number 1 to 99 */
    static String ofGrid(int number) {
        String tens = number < 20 ? "" : digit(number / 10);
        String ones = number % 10 == 0 ? "" : digit(number % 10);
        return "第" + (number < 10 ? digit(number) : tens + "十" + ones) + "网格";
    }

    private static String digit(int value) {
        return DIGITS.substring(value, value + 1);
    }
}
