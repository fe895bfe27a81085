package org.liuchi.people;

import java.util.Locale;

/** How and how much a reporter wants to be told; never more than that is sent. What is not sent stands under the code. */
public record Wish(Way way, Amount amount, Language language) {
    /** Of whoever gave a number and said nothing more. */
    public static final Wish USUAL = new Wish(Way.SMS, Amount.RESULT, Language.ZH);

    /** Whether the person wants what is sent to those who asked for this much. */
    public boolean wants(Amount asked) {
        return way != Way.NOTHING && amount.compareTo(asked) >= 0;
    }

    /** By what. */
    public enum Way {
        SMS,
        MAIL,
        NOTHING
    }

    /** Of what: that it has arrived, a changed promise, the answer and the end; or of each hand-over between them too. */
    public enum Amount {
        RESULT,
        EACH_STEP
    }

    /** In which. */
    public enum Language {
        ZH(Locale.SIMPLIFIED_CHINESE),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }
    }
}
