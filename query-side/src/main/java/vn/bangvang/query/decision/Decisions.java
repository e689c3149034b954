package vn.bangvang.query.decision;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.decision.Honours.AwardCount;
import vn.bangvang.query.decision.Honours.Line;
import vn.bangvang.query.person.NameSearch;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.WordsOf;
import vn.bangvang.query.unit.Units;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionKind;

/** What the register of decisions is asked. A decision is public: whoever may log in may read whom it honours. */
@Component
final class Decisions {

    record FindDecisions(
            @Parameter(
                    description = "Tìm theo số, thẩm quyền hoặc tên đơn vị được khen, cả tên cũ, không cần dấu"
                            + " · by number, authority or honoured unit, former names too, without diacritics")
            @Nullable
            String q,

            @Parameter(
                    description =
                            "Tên đơn vị hoặc các tiếng đầu của tên cá nhân được khen, không cần dấu"
                                    + " · name of a unit, or beginnings of the syllables of a person's name, without diacritics")
            @Nullable
            String recipient,

            @Parameter(description = "Đơn vị được khen và các đơn vị cấp dưới · the unit honoured, or those below it")
            @Nullable
            UUID unit,

            @Nullable UUID body,
            @Nullable Integer year,
            @Nullable String number,
            @Nullable UUID nomination,
            @Nullable String award,

            @Parameter(description = "Quyết định từ ngày · decided from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Quyết định đến hết ngày · decided up to this day") @Nullable
            LocalDate to) {}

    /**
     * For a decision of an outside authority, {@code body} is the unit that recorded it.
     *
     * @param honours how many in all
     * @param recipients the first ten in the order of the decision
     * @param grounds the provisions of law by which those were judged
     */
    record DecisionRow(
            UUID id,
            @NameOf(on = "decided_on") Named body,
            boolean external,
            @Nullable String authority,
            DecisionKind kind,
            @WordsOf("kind") String kindName,
            String number,
            int year,
            @Nullable String signerPosition,
            LocalDate decidedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason,
            @Later int honours,
            @Later List<AwardCount> awards,
            @Later List<Line> recipients,
            @Later List<String> grounds,
            long sequence) {

        DecisionRow honouring(List<AwardCount> counts, List<Line> first) {
            List<String> laws = first.stream()
                    .map(Line::ground)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            int all = counts.stream().mapToInt(AwardCount::count).sum();
            return new DecisionRow(
                    id,
                    body,
                    external,
                    authority,
                    kind,
                    kindName,
                    number,
                    year,
                    signerPosition,
                    decidedOn,
                    correctedOn,
                    reason,
                    all,
                    counts,
                    first,
                    laws,
                    sequence);
        }
    }

    private static final int MOST_LINES = 1_000;
    private static final int FIRST_LINES = 10;

    private static final String SELECT = """
            select id, body_id as body, external, authority, kind, number, year, signer_title as signer_position, decided_on,
              corrected_on, reason, sequence
            from {decision-register}.decision d""";

    /** Decisions with an honour of which the condition holds. */
    private static final String HAS_LINE =
            "d.id in (select l.decision_id from {decision-register}.decision_line l where ";

    private final JdbcClient jdbc;
    private final EventLog log;
    private final Honours honours;
    private final Units units;
    private final NameSearch names;

    Decisions(
            @Qualifier("queryJdbcClient") JdbcClient jdbc,
            EventLog log,
            Honours honours,
            Units units,
            NameSearch names) {
        this.jdbc = jdbc;
        this.log = log;
        this.honours = honours;
        this.units = units;
        this.names = names;
    }

    Page<DecisionRow> handle(FindDecisions query, Paging paging, QueryContext context) {
        Listing found = asked(Listing.of(SELECT), query, context);
        String recipient = query.recipient();
        if (recipient != null && !recipient.isBlank()) {
            found.with("unitsNamed", units.named(recipient))
                    .with("digests", names.asked(recipient))
                    .where(HAS_LINE + "l.person_id is null and l.unit_id in (select unnest(:unitsNamed::uuid[]))) or "
                            + HAS_LINE + "l.nomination_id in (" + NameSearch.NOMINATIONS + "))");
        }
        return found.page(jdbc, context, paging, "decided_on desc, id", DecisionRow.class)
                .map(rows -> shown(rows, context));
    }

    private Listing asked(Listing found, FindDecisions query, QueryContext context) {
        found.when(query.body(), "body_id = :body")
                .when(query.year(), "year = :year")
                .when(query.number(), "number = :number")
                .between(query.from(), query.to(), "decided_on")
                .when(query.nomination(), HAS_LINE + "l.nomination_id = :nomination)")
                .when(query.award(), HAS_LINE + "l.award = :award)")
                .containing(
                        query.q(),
                        units::named,
                        HAS_LINE + "l.person_id is null and l.unit_id in (select unnest(:named::uuid[])))");
        return query.unit() == null
                ? found
                : found.where(
                        HAS_LINE + "l.unit_id in (select unnest(:within::uuid[])))",
                        context.viewer().within(query.unit()));
    }

    Optional<DecisionRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT)
                .where("id = :id", id)
                .one(jdbc, context, DecisionRow.class)
                .map(found -> shown(List.of(found), context).get(0));
    }

    /** In the order of the decision. */
    List<Line> lines(UUID decision, QueryContext context) {
        return honours.of(List.of(decision), MOST_LINES, context).getOrDefault(decision, List.of());
    }

    private List<DecisionRow> shown(List<DecisionRow> rows, QueryContext context) {
        List<UUID> ids = rows.stream().map(DecisionRow::id).toList();
        Map<UUID, List<AwardCount>> counts = honours.counts(ids, context);
        Map<UUID, List<Line>> first = honours.of(ids, FIRST_LINES, context);
        return rows.stream()
                .map(row -> row.honouring(
                        counts.getOrDefault(row.id(), List.of()), first.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Something that was done to a decision, and where it stands in the log. */
    record Recorded(long position, Label label, Instant at) {}

    /** The first one first. */
    List<Recorded> recorded(DecisionRow decision) {
        return log.stream(decision.id(), decision.sequence()).stream()
                .map(logged -> new Recorded(logged.position(), EventLabels.of(logged.name()), logged.recordedAt()))
                .toList();
    }

    /** Null for an external decision, and once the person's data was erased. */
    @Nullable
    String signer(DecisionRow decision) {
        if (decision.external()) {
            return null;
        }
        long position = jdbc.sql("select event_position from {decision-register}.decision where id = :id")
                .param("id", decision.id())
                .query(Long.class)
                .single();
        return log.at(List.of(position), DecisionIssued.class)
                .get(position)
                .signer()
                .text();
    }
}
