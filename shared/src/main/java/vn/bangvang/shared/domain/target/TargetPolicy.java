package vn.bangvang.shared.domain.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.Target;

/** What may be reported on the targets of a pledge, and how far a unit has come with one. */
public final class TargetPolicy {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Score FULL = new Score(HUNDRED);

    private TargetPolicy() {}

    /**
     * @param cumulated what the quarters come to; null while nothing was reported
     * @param share percent of the target, to one decimal and never rounded up; above 100 when more was done
     */
    public record Progress(@Nullable Score cumulated, Score share, boolean reached) {}

    /** Results are reported for one quarter of the pledge's year, once it has begun. */
    public static void checkPeriod(int year, Period period, LocalDate reportedOn) {
        if (period.isYear()) {
            throw new Refusal(Reason.PERIOD_NOT_A_QUARTER, Map.of("period", period));
        }
        if (period.year() != year) {
            throw new Refusal(Reason.PERIOD_OUTSIDE_YEAR, Map.of("period", period, "year", year));
        }
        DatePolicy.checkOrder(reportedOn, LocalDate.of(year, 3 * period.quarter() - 2, 1));
    }

    /** Each result is for another target of the pledge, is not negative and has evidence; a target may be left out. */
    public static void checkResults(List<Target> targets, List<TargetResult> results) {
        Set<String> codes = targets.stream().map(Target::code).collect(Collectors.toSet());
        results.forEach(result -> checkResult(codes, result));
        Distinct.check(results.stream().map(TargetResult::target).toList());
    }

    private static void checkResult(Set<String> codes, TargetResult result) {
        String target = result.target();
        if (!codes.contains(target)) {
            throw new Refusal(Reason.UNKNOWN_TARGET, Map.of("target", target));
        }
        if (result.actual().compareTo(Score.ZERO) < 0) {
            throw new Refusal(Reason.RESULT_NEGATIVE, Map.of("target", target, "actual", result.actual()));
        }
        if (result.evidence().isEmpty()) {
            throw new Refusal(Reason.EVIDENCE_MISSING, Map.of("target", target));
        }
    }

    /** @param actuals of the quarters that were reported, in their order */
    public static Progress progress(Target target, List<Score> actuals) {
        if (actuals.isEmpty()) {
            return new Progress(null, Score.ZERO, false);
        }
        Score cumulated =
                target.accumulates() == Accumulation.SUM ? Score.sum(actuals) : actuals.get(actuals.size() - 1);
        return target.value().equals(Score.ZERO) ? ofNone(cumulated) : ofSome(target.value(), cumulated);
    }

    /** A target of 0 asks that something does not happen at all, so there is no share of it but all or nothing. */
    private static Progress ofNone(Score cumulated) {
        boolean reached = cumulated.equals(Score.ZERO);
        return new Progress(cumulated, reached ? FULL : Score.ZERO, reached);
    }

    /** Reached is a comparison of the exact values, so that a rounded share never decides. */
    private static Progress ofSome(Score plan, Score cumulated) {
        BigDecimal share = cumulated.value().multiply(HUNDRED).divide(plan.value(), 1, RoundingMode.DOWN);
        return new Progress(cumulated, new Score(share), cumulated.compareTo(plan) >= 0);
    }
}
