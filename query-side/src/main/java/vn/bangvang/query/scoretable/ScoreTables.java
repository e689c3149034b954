package vn.bangvang.query.scoretable;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoretable.ScoreTableState.Version;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TableEffect;

/** What the register of score tables is asked. */
@Component
final class ScoreTables {

    record FindScoreTables(
            @Nullable String q,
            @Nullable UUID cluster,
            @Nullable Integer year,
            @Nullable Period period) {}

    /** @param criteria how many the newest version has, sections included */
    record ScoreTableRow(
            UUID id,
            @NameOf(CLUSTER) Named cluster,
            @NameOf(on = "adopted_on") Named organiser,
            String period,
            String name,
            int version,
            int criteria,
            LocalDate adoptedOn,
            @Nullable LocalDate amendedOn,
            long sequence) {}

    /**
     * @param from the first quarter it judges
     * @param effect what an amendment did to the criteria; null for the first version, like the reason
     */
    record TableVersion(
            int version,
            Period from,
            List<Criterion> criteria,
            ScoringTerms terms,
            @Nullable TableEffect effect,
            @Nullable String reason,
            LocalDate on,
            long position) {}

    private static final String SELECT = """
            select id, cluster_id as cluster, organiser_id as organiser, year, quarter, period, name, version, criteria,
              adopted_on, amended_on, sequence
            from {score-table-register}.score_table""";

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final EventLog log;

    ScoreTables(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    Page<ScoreTableRow> handle(FindScoreTables query, Paging paging, QueryContext context) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.cluster(), "cluster_id = :cluster")
                .when(query.year(), "year = :year")
                .when(query.period() == null ? null : query.period().toString(), "period = :period")
                .page(jdbc, context, paging, "year desc, quarter desc, id", ScoreTableRow.class);
    }

    Optional<ScoreTableRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT).where("id = :id", id).one(jdbc, context, ScoreTableRow.class);
    }

    /** Those of some organisers, the newest period first. */
    List<ScoreTableRow> ofOrganisers(List<UUID> organisers, QueryContext context) {
        return Listing.of(SELECT)
                .with("organisers", organisers)
                .where("organiser_id = any(:organisers::uuid[])")
                .limited(jdbc, context, "year desc, quarter desc, id", MOST, ScoreTableRow.class);
    }

    /** The newest first. */
    List<TableVersion> versions(ScoreTableRow table) {
        List<Logged> stream = log.stream(table.id(), table.sequence());
        Map<Long, Logged> events = stream.stream().collect(Collectors.toMap(Logged::sequence, logged -> logged));
        return ScoreTableState.FOLD
                .all(stream.stream()
                        .map(logged -> logged.envelope(ScoreTableEvent.class))
                        .toList())
                .versions()
                .stream()
                .map(version -> version(version, events.get(version.at())))
                .sorted(Comparator.comparing(TableVersion::version).reversed())
                .toList();
    }

    private static TableVersion version(Version version, Logged logged) {
        ScoreTableAmended amended = logged.event() instanceof ScoreTableAmended e ? e : null;
        return new TableVersion(
                version.version(),
                version.from(),
                version.criteria(),
                version.terms(),
                amended == null ? null : amended.effect(),
                amended == null ? null : amended.reason(),
                version.on(),
                logged.position());
    }
}
