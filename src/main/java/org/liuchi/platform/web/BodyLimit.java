package org.liuchi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body longer than any form needs, declared or not; uploads (multipart) have limits of their own. */
final class BodyLimit extends OncePerRequestFilter {
    private final long max;

    BodyLimit(long max) {
        this.max = max;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        check(request.getContentLengthLong());
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request) : request, response);
    }

    private void check(long length) {
        if (length > max) {
            throw Problem.of(Problem.Kind.TOO_LARGE, Map.of("max", max));
        }
    }

    /** A chunked body doesn't say its length beforehand. */
    private final class Counted extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream counted;

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream stream = counted;
            if (stream == null) {
                stream = new Counting(super.getInputStream());
                counted = stream;
            }
            return stream;
        }
    }

    private final class Counting extends ServletInputStream {
        private final ServletInputStream body;
        private long length;

        Counting(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            check(one < 0 ? length : ++length);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int wanted) throws IOException {
            int read = body.read(buffer, offset, wanted);
            length += Math.max(read, 0);
            check(length);
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
