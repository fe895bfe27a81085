package org.liuchi.cases;

/** How somebody wants to be told what came of it; not everybody has a phone. */
public enum AnswerWay {
    MESSAGE,
    PHONE,
    IN_PERSON,
    NEIGHBOUR;

    /** Somebody goes there, so it must be known to whom. */
    boolean needsName() {
        return switch (this) {
            case IN_PERSON, NEIGHBOUR -> true;
            case MESSAGE, PHONE -> false;
        };
    }

    boolean needsPhone() {
        return switch (this) {
            case MESSAGE, PHONE -> true;
            case IN_PERSON, NEIGHBOUR -> false;
        };
    }
}
