package org.liuchi.platform.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Requests that Tomcat refuses before it knows any application (a broken request line, a header too large) get the same
 * shape of answer instead of Tomcat's HTML page.
 */
final class RefusalValve extends ErrorReportValve {
    private final ProblemWriter writer;

    RefusalValve(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String path = request.getDecodedRequestURI();
        try {
            // the headers may be what is broken, so the language is not taken from them
            writer.write(path == null ? "" : path, Locale.CHINA, response, Faults.ofStatus(response.getStatus()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
