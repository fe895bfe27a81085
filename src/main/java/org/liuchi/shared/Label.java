package org.liuchi.shared;

import java.util.Locale;

/** The words people see, in Chinese and English. */
public record Label(String zh, String en) {
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
