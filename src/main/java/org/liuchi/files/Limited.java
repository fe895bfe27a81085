package org.liuchi.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps only the first bytes of what is written, so that a huge upload fills no disk. */
final class Limited extends FilterOutputStream {
    private long left;

    Limited(OutputStream out, long most) {
        super(out);
        this.left = most;
    }

    @Override
    public void write(int one) throws IOException {
        if (left > 0) {
            out.write(one);
        }
        left--;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, (int) Math.max(0, Math.min(left, length)));
        left -= length;
    }
}
