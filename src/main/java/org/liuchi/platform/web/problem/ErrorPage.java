package org.liuchi.platform.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container reports by status only, for example an address that the firewall refuses. */
@Hidden
@RestController
class ErrorPage implements ErrorController {
    private final ProblemHandler problems;
    private final ProblemWriter writer;

    ErrorPage(ProblemHandler problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            problems.answer(request, response, thrown);
        } else {
            writer.write(request, response, Faults.ofStatus(status instanceof Integer code ? code : 404));
        }
    }
}
