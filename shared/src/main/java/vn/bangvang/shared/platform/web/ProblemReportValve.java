package vn.bangvang.shared.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What the container turns away before anybody of ours sees it, such as an address that is none, is a problem too. */
final class ProblemReportValve extends ErrorReportValve {

    private final Problems problems;

    ProblemReportValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setHeader(RequestId.HEADER, RequestId.of(request));
            ProblemDetail problem = problems.of(WebReason.of(status), request);
            problem.setStatus(status);
            problems.write(problem, request, response);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            getContainer().getLogger().debug("Nobody waits for the answer", gone);
        }
    }
}
