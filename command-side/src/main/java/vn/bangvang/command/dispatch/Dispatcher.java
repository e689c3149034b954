package vn.bangvang.command.dispatch;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;

/** Where controllers hand over: the command in, the HTTP answer out. */
@Component
public class Dispatcher {

    public static final String POSITION = "Bangvang-Position";

    private final Commands commands;
    private final HttpCaller caller;

    Dispatcher(Commands commands, HttpCaller caller) {
        this.commands = commands;
        this.caller = caller;
    }

    /** @param collection the path under which the new resource is found, such as {@code /api/units} */
    public ResponseEntity<Accepted> create(AggregateCommand command, String collection) {
        Receipt receipt = commands.send(command, caller.current());
        URI location = URI.create(collection + "/" + receipt.aggregateId());
        return answer(ResponseEntity.created(location), receipt);
    }

    public ResponseEntity<Accepted> act(AggregateCommand command) {
        return answer(ResponseEntity.status(HttpStatus.OK), commands.send(command, caller.current()));
    }

    private static ResponseEntity<Accepted> answer(ResponseEntity.BodyBuilder builder, Receipt receipt) {
        return builder.eTag("\"" + receipt.sequence() + "\"")
                .header(POSITION, Long.toString(receipt.position()))
                .body(new Accepted(receipt.aggregateId(), receipt.sequence(), receipt.position()));
    }
}
