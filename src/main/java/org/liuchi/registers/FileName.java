package org.liuchi.registers;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.liuchi.people.TextMask;

/**
 * The name of a file as it is kept and handed out: what its giver called it, without folders, characters that hide
 * others or mean something to a disk, or numbers of people, and with the ending of what it is.
 */
final class FileName {
    /** In characters, with the ending. */
    static final int LONGEST = 100;

    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "application/pdf", "pdf",
            "application/ofd", "ofd",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp");

    private FileName() {}

    /** @param mediaType what the file is, whatever it is called */
    static String of(String given, String mediaType) {
        String ending = '.' + ENDINGS.getOrDefault(mediaType, "bin");
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = stem(TextMask.of(visible(last).strip()), ending).replaceFirst("^[. ]+", "");
        String own = name.isBlank() ? "file" : name;
        int room = LONGEST - ending.length();
        int end = own.codePointCount(0, own.length()) > room ? own.offsetByCodePoints(0, room) : own.length();
        return own.substring(0, end).strip() + ending;
    }

    /** A picture is made anew, maybe as another kind of picture; any other ending that is not its own stays in sight. */
    private static String stem(String name, String ending) {
        String low = name.toLowerCase(Locale.ROOT);
        int dot = low.lastIndexOf('.');
        boolean picture = PICTURES.contains(ending.substring(1)) && PICTURES.contains(low.substring(dot + 1));
        return dot >= 0 && (low.endsWith(ending) || picture) ? name.substring(0, dot) : name;
    }

    /** Without what is not seen, or turns the direction of reading so that an ending seems to be another. */
    private static String visible(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints()
                .filter(one -> switch (Character.getType(one)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                })
                .map(one -> "<>:\"|?*".indexOf(one) < 0 ? one : '_')
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
