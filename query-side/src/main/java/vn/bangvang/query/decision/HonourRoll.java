package vn.bangvang.query.decision;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.decision.HonourTable.By;
import vn.bangvang.query.decision.HonourTable.Counted;
import vn.bangvang.query.decision.Honours.Told;
import vn.bangvang.query.nomination.Nominations;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.law.RuleSets;

/**
 * Each honour of the register by itself, and how many there are. Its year is the one for which it was given, as the decision
 * says or, before decisions said it, the nomination; where none went through here, that of the decision. As public as the decisions themselves.
 */
@Component
final class HonourRoll {

    record FindHonours(
            @Parameter(description = "Đơn vị được khen và các đơn vị cấp dưới · the unit honoured, or those below it")
            @Nullable
            UUID unit,

            @Nullable String award,

            @Parameter(description = "Cấp quyết định danh hiệu, hình thức đó · the level at which it is given")
            @Nullable
            String level,

            @Parameter(description = "Khen thành tích từ năm · for this year or a later one") @Nullable
            Integer fromYear,

            @Parameter(description = "Khen thành tích đến năm · for this year or an earlier one") @Nullable
            Integer toYear) {}

    /**
     * @param name of the collective or the person; null once the person's data was erased
     * @param ground the provisions of law by which the nomination was judged, if it went through here
     * @param seen whether the reader may open the nomination
     */
    record Honour(
            UUID nomination,
            UUID decision,
            String number,
            LocalDate decidedOn,
            @NameOf(on = "decided_on") Named body,
            @Nullable String authority,
            @Nullable String signerPosition,
            String award,
            @NameOf(on = "decided_on") Named unit,
            @Nullable UUID person,
            int year,
            @Later @Nullable String name,
            @Later @Nullable String ground,
            @Later boolean seen) {

        private Honour told(Map<UUID, Told> told, Set<UUID> readable) {
            Told known = told.getOrDefault(nomination, new Told(null, null));
            return new Honour(
                    nomination,
                    decision,
                    number,
                    decidedOn,
                    body,
                    authority,
                    signerPosition,
                    award,
                    unit,
                    person,
                    year,
                    person == null ? unit.name() : known.person(),
                    known.ground(),
                    readable.contains(nomination));
        }
    }

    /** How many of one award a unit, or people of it, received for one year. */
    record HonourCount(
            @NameOf Named unit,
            String award,
            @Later @Nullable String level,
            int year,
            int honours) {

        private HonourCount levelled() {
            return new HonourCount(unit, award, RuleSets.level(award).orElse(null), year, honours);
        }
    }

    /** Lines of a table times its years. */
    private static final int MOST_COUNTS = 20_000;

    private static final String HONOURS = """
            select l.nomination_id as nomination, d.id as decision, d.number, d.decided_on, d.body_id as body, d.authority,
              d.signer_title as signer_position, l.award, l.unit_id as unit, l.person_id as person,
              coalesce(l.year, n.year, d.year) as year
            from {decision-register}.decision_line l
            join {decision-register}.decision d on d.id = l.decision_id
            left join {nomination-file}.nomination n on n.id = l.nomination_id and l.year is null""";

    private static final String COUNTS = """
            select unit_id as unit, award, year, honours from {decision-register}.honour_count
            union all
            select l.unit_id, l.award, coalesce(n.year, d.year), 1
            from {decision-register}.decision_line l
            join {decision-register}.decision d on d.id = l.decision_id
            left join {nomination-file}.nomination n on n.id = l.nomination_id
            where l.year is null""";

    private static final String COUNTED = "select * from (" + COUNTS + ") honour";

    private static final String LIST = "select * from (" + HONOURS + ") honour";

    /** Each count beside the line of the table in which its unit stands. */
    private static final String LINES = "select * from (select honour.*, placed.line from (" + COUNTS
            + ") honour join unnest(:units::uuid[], :lines::uuid[]) as placed (unit, line) on placed.unit = honour.unit) honour";

    private final JdbcClient jdbc;
    private final Honours honours;
    private final Nominations nominations;

    HonourRoll(@Qualifier("queryJdbcClient") JdbcClient jdbc, Honours honours, Nominations nominations) {
        this.jdbc = jdbc;
        this.honours = honours;
        this.nominations = nominations;
    }

    /** @param own whether those of units below are left out */
    Page<Honour> list(FindHonours query, boolean own, Paging paging, QueryContext context) {
        Listing found = asked(LIST, query, context);
        if (own) {
            found.when(query.unit(), "unit = :ownUnit");
        }
        return found.page(jdbc, context, paging, "decided_on desc, nomination, decision", Honour.class)
                .map(rows -> told(rows, context));
    }

    /** @param ranked of these awards, the highest first; within one the newest comes first @return at most so many */
    List<Honour> highest(FindHonours query, List<String> ranked, int most, QueryContext context) {
        return told(
                asked(LIST, query, context)
                        .where("award = any(:ranked::text[])", ranked)
                        .limited(
                                jdbc,
                                context,
                                "array_position(:ranked::text[], award), decided_on desc, nomination, decision",
                                most,
                                Honour.class),
                context);
    }

    Page<HonourCount> counts(FindHonours query, Paging paging, QueryContext context) {
        return asked(COUNTED, query, context)
                .summed("unit, award, year", "honours")
                .page(jdbc, context, paging, "year desc, unit, award", HonourCount.class)
                .map(HonourRoll::levelled);
    }

    /** How many of what the unit and those below it received, in the lines of a table. */
    HonourTable table(By by, FindHonours query, UnitId top, QueryContext context) {
        List<Counted> counts = by == By.UNIT
                ? counted(placed(query, top, context), "line", context)
                : counted(asked(COUNTED, query, context), "award", context);
        return HonourTable.of(
                by == By.LEVEL ? counts.stream().map(HonourRoll::ofLevel).toList() : counts);
    }

    private static Listing placed(FindHonours query, UnitId top, QueryContext context) {
        UnitTree units = context.viewer().references().units();
        List<UnitId> all = List.copyOf(context.viewer().within(top.value()));
        FindHonours anywhere = new FindHonours(null, query.award(), query.level(), query.fromYear(), query.toYear());
        return asked(LINES, anywhere, context)
                .with("units", all)
                .with(
                        "lines",
                        all.stream()
                                .map(unit -> HonourTable.line(top, unit, units))
                                .toList());
    }

    private List<Counted> counted(Listing honours, String key, QueryContext context) {
        List<Counted> counts = honours.summed(key + ", year", "honours")
                .limited(
                        jdbc,
                        context,
                        "year, " + key,
                        MOST_COUNTS + 1,
                        row -> new Counted(row.text(key), row.number("year"), row.number("honours")));
        if (counts.size() > MOST_COUNTS) {
            throw new Refusal(Reason.SEARCH_TOO_WIDE, Map.of("most", MOST_COUNTS));
        }
        return counts;
    }

    private static Counted ofLevel(Counted award) {
        return new Counted(RuleSets.level(award.key()).orElse(""), award.year(), award.honours());
    }

    private static Listing asked(String select, FindHonours query, QueryContext context) {
        Listing found = Listing.of(select)
                .within(query.unit(), context, "unit")
                .when(query.award(), "award = :award")
                .when(query.fromYear(), "year >= :fromYear")
                .when(query.toYear(), "year <= :toYear");
        String level = query.level();
        return level == null || level.isBlank()
                ? found
                : found.with("ofLevel", ofLevel(level)).where("award = any(:ofLevel::text[])");
    }

    private static List<String> ofLevel(String level) {
        return RuleSets.awards().stream()
                .filter(award -> RuleSets.level(award).filter(level::equals).isPresent())
                .toList();
    }

    private static List<HonourCount> levelled(List<HonourCount> counts) {
        return counts.stream().map(HonourCount::levelled).toList();
    }

    private List<Honour> told(List<Honour> rows, QueryContext context) {
        Collection<UUID> ids = rows.stream().map(Honour::nomination).distinct().toList();
        Map<UUID, Told> told = honours.told(ids);
        Set<UUID> readable = nominations.seen(ids, context);
        return rows.stream().map(row -> row.told(told, readable)).toList();
    }
}
