package vn.bangvang.query.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.audit.CasePlaces;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.readmodel.EventLog.Act;

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

    static final Receipt WITHOUT_WORDS = new Receipt(null, null, null);

    /** @param here the page on which it is told */
    static Receipt of(Act act, String here) {
        String folder = CasePlaces.of(act.type());
        String place = folder == null ? null : folder + act.id();
        return new Receipt(EventLabels.of(act.name()), act.recordedAt(), here.equals(place) ? null : place);
    }
}
