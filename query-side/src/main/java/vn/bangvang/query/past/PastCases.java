package vn.bangvang.query.past;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.LogSubscription;

/** Reads a case from the log, for whoever may see all of it today. */
@Component
public final class PastCases {

    private final EventLog log;
    private final PeopleNames people;
    private final LogSubscription subscription;

    PastCases(EventLog log, PeopleNames people, LogSubscription subscription) {
        this.log = log;
        this.people = people;
        this.subscription = subscription;
    }

    /** Whether the reader may see how a case was; nobody may of one that cannot be read whole, or whose stream makes no sense. */
    public boolean isOpen(UUID id, QueryContext context) {
        try {
            return log.readable(id)
                    .filter(stream -> !stream.isEmpty() && isOpen(stream, context))
                    .isPresent();
        } catch (IllegalArgumentException | ClassCastException broken) {
            return false;
        }
    }

    private static boolean isOpen(List<Logged> stream, QueryContext context) {
        return PastKind.of(stream.get(0).event()).isOpenTo(context.viewer(), stream);
    }

    /** @throws ResponseStatusException 404 if there is none, or it is hidden from the reader */
    PastCase find(UUID id, QueryContext context) {
        context.viewer().mustHoldAMandate();
        if (!isOpen(id, context)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new PastCase(log.streams(List.of(id), Long.MAX_VALUE), log, people, context.viewer());
    }

    /** What lies ahead cannot be told, and would be another answer tomorrow. */
    void mustBePast(AsRecorded point) {
        Long position = point.atPosition();
        if (position != null && position > head()) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "atPosition"));
        }
    }

    /** How far the log has come. */
    long head() {
        subscription.catchUp();
        return subscription.position();
    }
}
