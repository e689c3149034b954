package vn.bangvang.command.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.Dispatcher;

/** One controller over HTTP, and the commands it hands over. */
public final class Http {

    private final List<AggregateCommand> sent = new ArrayList<>();
    private final MockMvc mvc;

    public Http(Function<Dispatcher, Object> controller) {
        Dispatcher dispatcher = mock(Dispatcher.class);
        doAnswer(call -> {
                    sent.add(call.getArgument(0));
                    return null;
                })
                .when(dispatcher)
                .act(any());
        doAnswer(call -> {
                    sent.add(call.getArgument(0));
                    return null;
                })
                .when(dispatcher)
                .create(any(), anyString());
        mvc = MockMvcBuilders.standaloneSetup(controller.apply(dispatcher)).build();
    }

    /** The HTTP status of a body sent; apostrophes stand for quotation marks. */
    public int post(String path, String json) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.replace('\'', '"')))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** The one command that a body led to. */
    public AggregateCommand command(String path, String json) throws Exception {
        sent.clear();
        int status = post(path, json);
        if (sent.size() != 1) {
            throw new AssertionError("Status " + status + ", sent: " + sent);
        }
        return sent.get(0);
    }

    public List<AggregateCommand> sent() {
        return sent;
    }
}
