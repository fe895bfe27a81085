package org.liuchi.workflow.flow;

import java.util.List;
import org.liuchi.shared.Label;

/**
 * One thing a step asks for; told to the user before it is missed.
 *
 * @param max longest text in characters, most files or organisations, or highest number; 0 where it has no meaning
 * @param choices allowed values of a CHOICE
 */
public record Input(String name, Label label, Kind kind, boolean required, int max, List<String> choices) {
    /**
     * TEXT is free text and kept apart from the history; everything else is a fact and part of it. DATE is a day of the
     * county ({@code 2026-12-01}), ITEM the id of an item or of a report, CODE a number as people or another system write it.
     */
    public enum Kind {
        TEXT,
        CHOICE,
        NUMBER,
        YES_NO,
        DATE,
        ORGANIZATION,
        ORGANIZATIONS,
        CODE,
        POST,
        ITEM,
        CATEGORY,
        AREA,
        FILES
    }

    public Input {
        choices = List.copyOf(choices);
    }

    public static Input text(String name, String zh, String en, int max) {
        return new Input(name, new Label(zh, en), Kind.TEXT, true, max, List.of());
    }

    public static Input choice(String name, String zh, String en, String... choices) {
        return new Input(name, new Label(zh, en), Kind.CHOICE, true, 0, List.of(choices));
    }

    /** A whole number from 1 to {@code max}. */
    public static Input number(String name, String zh, String en, int max) {
        return new Input(name, new Label(zh, en), Kind.NUMBER, true, max, List.of());
    }

    public static Input of(Kind kind, String name, String zh, String en) {
        return new Input(name, new Label(zh, en), kind, true, 0, List.of());
    }

    /** @param max longest, in characters */
    public static Input code(String name, String zh, String en, int max) {
        return new Input(name, new Label(zh, en), Kind.CODE, true, max, List.of());
    }

    public static Input files(String name, String zh, String en, int max) {
        return new Input(name, new Label(zh, en), Kind.FILES, false, max, List.of());
    }

    public static Input organizations(String name, String zh, String en, int max) {
        return new Input(name, new Label(zh, en), Kind.ORGANIZATIONS, true, max, List.of());
    }

    public Input optional() {
        return new Input(name, label, kind, false, max, choices);
    }
}
