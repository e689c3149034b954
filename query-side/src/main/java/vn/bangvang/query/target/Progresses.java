package vn.bangvang.query.target;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.target.TargetPolicy;
import vn.bangvang.shared.domain.target.TargetPolicy.Progress;
import vn.bangvang.shared.domain.target.TargetResult;

/** How far each party of a pledge has come with each target of its current version. */
@Component
final class Progresses {

    /** What one quarter's report says of a target. */
    record Quarter(String period, Score actual, UUID report) {}

    /**
     * @param cumulated null while nothing was reported
     * @param share percent of the plan, rounded down to one decimal
     */
    record TargetLine(
            String code,
            String text,
            String measure,
            Score plan,
            Accumulation accumulates,
            List<Quarter> quarters,
            @Nullable Score cumulated,
            Score share,
            boolean reached) {}

    record UnitProgress(Named unit, int reached, List<TargetLine> targets) {}

    record PledgeProgress(UUID pledge, Named cluster, int year, int version, Page<UnitProgress> units) {}

    record Reported(UUID id, UUID unit, String period, List<TargetResult> results, long sequence) {

        /** What it says of a target; null if nothing. */
        public @Nullable TargetResult of(String target) {
            return results.stream()
                    .filter(result -> result.target().equals(target))
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Pledged(
            UUID id,
            @NameOf(CLUSTER) Named cluster,
            int year,
            int version,
            List<Target> targets,
            @NameOf(on = "last_day") List<Named> parties) {}

    private static final String REPORTS = """
            select id, unit_id as unit, quarter, period, results, sequence from {target-progress}.report""";

    /** The parties are named as they were called at the end of the year. */
    private static final String PLEDGE = """
            select id, cluster_id as cluster, year, version, targets, parties, make_date(year, 12, 31) as last_day
            from {target-progress}.pledge""";

    /** Four quarters of as many parties as a cluster can have. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    Progresses(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PledgeProgress> of(UUID pledge, QueryContext context) {
        List<Reported> reports = reports(pledge, context);
        return Listing.of(PLEDGE)
                .where("id = :id", pledge)
                .one(jdbc, context, Pledged.class)
                .map(found -> progress(found, reports, context));
    }

    /** The quarters in their order. */
    List<Reported> reports(UUID pledge, QueryContext context) {
        return Listing.of(REPORTS)
                .where("pledge_id = :pledge", pledge)
                .limited(jdbc, context, "quarter, id", MOST, Reported.class);
    }

    private static PledgeProgress progress(Pledged pledge, List<Reported> reports, QueryContext context) {
        List<UnitProgress> units = pledge.parties().stream()
                .map(party -> unit(
                        party,
                        pledge.targets(),
                        reports.stream()
                                .filter(report -> report.unit().equals(party.id()))
                                .toList()))
                .toList();
        return new PledgeProgress(pledge.id(), pledge.cluster(), pledge.year(), pledge.version(), context.page(units));
    }

    private static UnitProgress unit(Named party, List<Target> targets, List<Reported> reports) {
        List<TargetLine> lines =
                targets.stream().map(target -> line(target, reports)).toList();
        int reached = (int) lines.stream().filter(TargetLine::reached).count();
        return new UnitProgress(party, reached, lines);
    }

    /** A result counts for the target that has its code today; what was reported on a code given up does not show. */
    private static TargetLine line(Target target, List<Reported> reports) {
        List<Quarter> quarters = reports.stream()
                .flatMap(report -> report.results().stream()
                        .filter(result -> result.target().equals(target.code()))
                        .map(result -> new Quarter(report.period(), result.actual(), report.id())))
                .toList();
        Progress progress = TargetPolicy.progress(
                target, quarters.stream().map(Quarter::actual).toList());
        return new TargetLine(
                target.code(),
                target.text(),
                target.measure(),
                target.value(),
                target.accumulates(),
                quarters,
                progress.cumulated(),
                progress.share(),
                progress.reached());
    }
}
