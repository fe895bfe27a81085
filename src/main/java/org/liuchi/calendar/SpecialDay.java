package org.liuchi.calendar;

import java.time.LocalDate;

/** A day that the State Council's notice takes out of the weekday rule. */
public record SpecialDay(LocalDate date, Kind kind, String name, String nameEn) {
    public enum Kind {
        OFF,
        /** A weekend day that is worked to make up for a holiday (调休). */
        WORK
    }
}
