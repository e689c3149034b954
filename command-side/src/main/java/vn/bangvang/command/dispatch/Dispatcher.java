package vn.bangvang.command.dispatch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.bangvang.command.dispatch.Results.Result;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;
import vn.bangvang.shared.platform.words.ReasonTexts;

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

    /** Each for itself: what is refused stops no other. */
    public ResponseEntity<Results> each(List<OneOfMany> commands, Locale language) {
        List<Result> results =
                commands.stream().map(one -> result(one, language)).toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        results.stream()
                .flatMap(result -> Stream.ofNullable(result.accepted()))
                .mapToLong(Accepted::position)
                .max()
                .ifPresent(position -> answer.header(POSITION, Long.toString(position)));
        return answer.body(new Results(results));
    }

    private Result result(OneOfMany one, Locale language) {
        UUID id = UUID.fromString(one.command().aggregateId().toString());
        try {
            Receipt receipt = commands.send(one.command(), caller.of(one));
            return new Result(id, accepted(receipt), null, null, null);
        } catch (Refusal refused) {
            Reason reason = refused.reason();
            return new Result(
                    id,
                    null,
                    reason,
                    ReasonTexts.title(reason, language),
                    ReasonTexts.detail(reason, refused.details(), language));
        }
    }

    private static Accepted accepted(Receipt receipt) {
        return new Accepted(receipt.aggregateId(), receipt.sequence(), receipt.position());
    }

    private static ResponseEntity<Accepted> answer(ResponseEntity.BodyBuilder builder, Receipt receipt) {
        return builder.eTag("\"" + receipt.sequence() + "\"")
                .header(POSITION, Long.toString(receipt.position()))
                .body(accepted(receipt));
    }
}
