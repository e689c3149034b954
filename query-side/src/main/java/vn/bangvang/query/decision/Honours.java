package vn.bangvang.query.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
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
        Map<UUID, NominationState> cases =
                cases(lines.stream().map(Bare::nomination).collect(Collectors.toSet()));
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Bare::decision,
                        Collectors.mapping(line -> line(line, cases.get(line.nomination())), Collectors.toList())));
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
        cases(nominations).forEach((nomination, known) -> names.put(nomination, name(known)));
        names.values().removeIf(Objects::isNull);
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

    /** @param known null for an honour whose nomination did not go through here */
    private static Line line(Bare line, @Nullable NominationState known) {
        return new Line(
                line.nomination(),
                line.person() == null ? line.unit().name() : name(known),
                line.award(),
                line.unit(),
                line.person(),
                known == null ? null : known.citation());
    }

    private static @Nullable String name(@Nullable NominationState nomination) {
        PersonalText name = nomination == null ? null : nomination.nominee().name();
        return name == null ? null : name.text();
    }

    private Map<UUID, NominationState> cases(Collection<UUID> nominations) {
        return log.states(NominationState.FOLD, NominationEvent.class, nominations, LocalDate.MAX);
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
