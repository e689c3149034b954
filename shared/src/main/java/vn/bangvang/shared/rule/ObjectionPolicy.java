package vn.bangvang.shared.rule;

import java.time.LocalDate;
import java.util.Map;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;

/** How long the members may object to a ranking that was proposed to them. */
public final class ObjectionPolicy {

    /** Far longer than any regulation asks for: it stops a mistyped year, which would keep a ranking back for ever. */
    public static final int LONGEST_DAYS = 60;

    private ObjectionPolicy() {}

    public static void checkPeriod(LocalDate proposedOn, LocalDate objectionsUntil) {
        DatePolicy.checkPeriod(proposedOn, objectionsUntil);
        LocalDate latest = proposedOn.plusDays(LONGEST_DAYS);
        if (objectionsUntil.isAfter(latest)) {
            throw new Refusal(Reason.OBJECTIONS_TOO_LONG, Map.of("until", objectionsUntil, "latest", latest));
        }
    }
}
