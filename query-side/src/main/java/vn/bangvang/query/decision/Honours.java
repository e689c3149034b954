package vn.bangvang.query.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;

/**
 * Whom decisions honour, with what and by which law. Units are called as on the day of the decision; names of persons are
 * opened from the nominations and kept nowhere else.
 */
@Component
final class Honours {

    /**
     * One honour.
     *
     * @param name of the collective or the person; null once the person's data was erased
     * @param ground the provisions of law by which the nomination was judged, if it went through here
     */
    record Line(
            UUID nomination,
            @Nullable String name,
            String award,
            Named unit,
            @Nullable UUID person,
            @Nullable String ground) {}

    /** How many of one award. @param name of the award, in words */
    record AwardCount(String award, String name, int count) {}

    private record Bare(
            UUID decision,
            UUID nomination,
            String award,
            Named unit,
            @Nullable UUID person) {}

    /** What a nomination says of its case. */
    private static final class Case {
        @Nullable
        private PersonalText nominee;

        @Nullable
        private String citation;
    }

    private static final Set<Class<? extends DomainEvent>> PINNING =
            Set.of(NominationSubmitted.class, DossierReceived.class, ReceptionCorrected.class);

    private final JdbcClient jdbc;
    private final EventLog log;

    Honours(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** @return of each decision at most so many, in its order */
    Map<UUID, List<Line>> of(Collection<UUID> decisions, int most, QueryContext reading) {
        List<Bare> lines = Listing.of("select * from (select l.*, d.decided_on,"
                        + " row_number() over (partition by l.decision_id order by l.line) place"
                        + " from {decision-register}.decision_line l"
                        + " join {decision-register}.decision d on d.id = l.decision_id"
                        + " where d.id = any(?::uuid[])) listed")
                .given(Stored.array(decisions))
                .where("place <= ?", most)
                .ordered(jdbc, reading, "decision_id, line", row -> bare(row, row.date("decided_on")));
        Map<UUID, Case> cases = cases(lines.stream().map(Bare::nomination).collect(Collectors.toSet()));
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Bare::decision,
                        Collectors.mapping(
                                line -> line(line, cases.getOrDefault(line.nomination(), new Case())),
                                Collectors.toList())));
    }

    /** @return of each decision how many of which award */
    Map<UUID, List<AwardCount>> counts(Collection<UUID> decisions, QueryContext reading) {
        Map<UUID, Map<String, Integer>> counted = new HashMap<>();
        Listing.of(
                        "select * from (select decision_id, award, count(*)::int honours from {decision-register}.decision_line"
                                + " where decision_id = any(?::uuid[]) group by decision_id, award) counted")
                .given(Stored.array(decisions))
                .ordered(
                        jdbc,
                        reading,
                        "decision_id, award",
                        row -> counted.computeIfAbsent(row.uuid("decision_id"), id -> new LinkedHashMap<>())
                                .put(row.text("award"), row.number("honours")));
        return counted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().entrySet().stream()
                                .map(count -> new AwardCount(count.getKey(), named(count.getKey()), count.getValue()))
                                .toList()));
    }

    /** The names of the persons nominated; those that were erased are left out. */
    Map<UUID, String> persons(Collection<UUID> nominations) {
        Map<UUID, String> names = new HashMap<>();
        cases(nominations).forEach((nomination, known) -> {
            if (known.nominee != null && known.nominee.text() != null) {
                names.put(nomination, known.nominee.text());
            }
        });
        return names;
    }

    private static Bare bare(Row row, LocalDate decidedOn) {
        return new Bare(
                row.uuid("decision_id"),
                row.uuid("nomination_id"),
                row.text("award"),
                row.unit("unit_id", decidedOn),
                row.uuidOrNull("person_id"));
    }

    private static Line line(Bare line, Case known) {
        String person = known.nominee == null ? null : known.nominee.text();
        return new Line(
                line.nomination(),
                line.person() == null ? line.unit().name() : person,
                line.award(),
                line.unit(),
                line.person(),
                known.citation);
    }

    private Map<UUID, Case> cases(Collection<UUID> nominations) {
        Map<UUID, Case> cases = new HashMap<>();
        for (Logged logged : log.streams(nominations, PINNING)) {
            Case known = cases.computeIfAbsent(logged.aggregateId(), id -> new Case());
            if (logged.event() instanceof NominationSubmitted submitted) {
                known.nominee = submitted.nominee().name();
                known.citation = submitted.citation();
            } else if (logged.event() instanceof DossierReceived received) {
                known.citation = received.citation();
            } else if (logged.event() instanceof ReceptionCorrected corrected) {
                known.citation = corrected.citation();
            }
        }
        return cases;
    }

    /** As the newest law that knows the award calls it. */
    private static String named(String award) {
        List<RuleSet> sets = RuleSets.all();
        for (int i = sets.size() - 1; i >= 0; i--) {
            var known = sets.get(i).find(award);
            if (known.isPresent()) {
                return known.get().term().words(LocaleContextHolder.getLocale());
            }
        }
        return award;
    }
}
