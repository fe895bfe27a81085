package org.liuchi.platform;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Spreadsheet programs begin a file in UTF-8 with one; it belongs to no column's name. */
public final class ByteOrderMark {
    private static final int MARK = '\uFEFF';

    private ByteOrderMark() {}

    /** The same text without it. */
    public static Reader skipped(Reader text) throws IOException {
        PushbackReader rest = new PushbackReader(text);
        int first = rest.read();
        if (first != MARK && first != -1) {
            rest.unread(first);
        }
        return rest;
    }
}
