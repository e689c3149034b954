package vn.bangvang.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.audit.CasePlaces;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Act;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.platform.web.ReceiptCookie;

/**
 * What the reader has just done by a form, told once at the top of the page that follows.
 *
 * @param label null for an act that is no event, such as one on an account
 * @param place the page of the case, where it has one and this is another
 */
record Receipt(
        @Nullable Label label,
        @Nullable Instant at,
        @Nullable String place) {

    private static final Receipt WITHOUT_WORDS = new Receipt(null, null, null);

    /** Nobody is told what others did, whatever position their browser names. */
    static Optional<Receipt> take(
            AccountId account, EventLog log, HttpServletRequest request, HttpServletResponse response) {
        OptionalLong position = ReceiptCookie.take(request, response);
        return position.isEmpty()
                ? Optional.empty()
                : Optional.of(log.actOf(account.value(), position.getAsLong())
                        .map(act -> of(act, request.getRequestURI()))
                        .orElse(WITHOUT_WORDS));
    }

    private static Receipt of(Act act, String here) {
        String folder = CasePlaces.of(act.type());
        String place = folder == null ? null : folder + act.id();
        return new Receipt(EventLabels.of(act.name()), act.recordedAt(), here.equals(place) ? null : place);
    }
}
