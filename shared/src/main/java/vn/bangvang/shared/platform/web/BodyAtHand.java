package vn.bangvang.shared.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Looks, without waiting, whether the body came right behind the headers. Many clients send it apart, and the container
 * looks only when it waits: then each request would be handed on twice. {@link WholeBody} waits for what is not here.
 */
final class BodyAtHand extends ValveBase {

    BodyAtHand() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getContentLengthLong() > 0) {
            request.getCoyoteRequest().action(ActionCode.AVAILABLE, true);
        }
        getNext().invoke(request, response);
    }
}
