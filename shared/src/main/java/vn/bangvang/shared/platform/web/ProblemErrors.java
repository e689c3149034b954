package vn.bangvang.shared.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort: what failed before or behind every controller is answered as a problem too. */
@Controller
class ProblemErrors implements ErrorController {

    private final Problems problems;

    ProblemErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known && known >= 400 ? known : 500;
        problems.write(problems.of(WebReason.of(code), request), request, response);
    }
}
