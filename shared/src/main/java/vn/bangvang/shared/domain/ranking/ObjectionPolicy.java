package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.ranking.RankingState.Proposal;

/**
 * How long the members may object to a ranking that was proposed to them, and what becomes of their objections (kiến nghị).
 * Each is answered once, and all are before anything is published.
 */
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

    /** An objection is raised against what was proposed, up to the last day named. */
    public static void checkRaised(RankingState state, ObjectionId objection, LocalDate day) {
        PublicationPolicy.checkUnpublished(state);
        Proposal proposal = PublicationPolicy.proposed(state);
        if (state.objection(objection).isPresent()) {
            throw new Refusal(Reason.ALREADY_EXISTS, Map.of("id", objection));
        }
        DatePolicy.checkOrder(day, proposal.proposedOn());
        if (day.isAfter(proposal.objectionsUntil())) {
            throw new Refusal(Reason.OBJECTION_TOO_LATE, Map.of("until", proposal.objectionsUntil()));
        }
    }

    public static void checkAnswered(RankingState state, ObjectionId objection, LocalDate day) {
        Objection raised = state.objection(objection)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_OBJECTION, Map.of("objection", objection)));
        if (!raised.isOpen()) {
            throw new Refusal(Reason.OBJECTION_ALREADY_ANSWERED, Map.of("objection", objection));
        }
        DatePolicy.checkOrder(day, raised.raisedOn());
    }

    /** Nothing is published while members may still object, nor before the day of the last answer. */
    static void checkClosed(RankingState state, Proposal proposal, LocalDate day) {
        List<Objection> open =
                state.objections().stream().filter(Objection::isOpen).toList();
        if (!open.isEmpty() || day.isBefore(proposal.publishableFrom())) {
            throw new Refusal(
                    Reason.OBJECTIONS_OPEN,
                    Map.of(
                            "until", proposal.objectionsUntil(),
                            "open", open.stream().map(Objection::id).toList(),
                            "openOf",
                                    open.stream()
                                            .map(Objection::unit)
                                            .distinct()
                                            .toList()));
        }
        state.objections().stream()
                .map(Objection::answeredOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .ifPresent(last -> DatePolicy.checkOrder(day, last));
    }

    /** Right was given to somebody: either something follows from it, or it is recorded why nothing does. */
    static void checkFollowed(RankingState state, List<RankingRow> published, @Nullable String unchangedSince) {
        List<ObjectionId> unfollowed = state.objections().stream()
                .filter(Objection::upheld)
                .filter(objection -> results(objection.about()).equals(results(published)))
                .map(Objection::id)
                .toList();
        if (!unfollowed.isEmpty() && (unchangedSince == null || unchangedSince.isBlank())) {
            throw new Refusal(Reason.OBJECTION_UPHELD_IN_VAIN, Map.of("objections", unfollowed));
        }
    }

    /** What a member sees of its ranking: who stands where, with which points. */
    private static List<List<Object>> results(List<RankingRow> rows) {
        return rows.stream()
                .map(row -> List.<Object>of(row.unitId(), row.rank(), row.total(), row.maximum()))
                .toList();
    }
}
