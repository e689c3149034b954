package vn.bangvang.query.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
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

    /** Whom a nomination names, and by which law it was judged. */
    record Told(@Nullable String person, @Nullable String ground) {}

    /** How many of one award. @param name of the award, in words */
    record AwardCount(String award, String name, int count) {}

    private record Bare(
            UUID decision,
            UUID nomination,
            String award,
            @NameOf(on = "decided_on") Named unit,
            @Nullable UUID person) {}

    private record Counted(UUID decision, String award, int honours) {}

    private static final String LINES = """
            select * from (
              select l.decision_id as decision, l.line, l.nomination_id as nomination, l.award, l.unit_id as unit,
                l.person_id as person, d.decided_on, row_number() over (partition by l.decision_id order by l.line) as place
              from {decision-register}.decision_line l
              join {decision-register}.decision d on d.id = l.decision_id
              where d.id = any(:decisions::uuid[])) listed""";

    private static final String COUNTS = """
            select * from (
              select decision_id as decision, award, count(*) as honours from {decision-register}.decision_line
              where decision_id = any(:decisions::uuid[]) group by decision_id, award) counted""";

    private final JdbcClient jdbc;
    private final EventLog log;

    Honours(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** @return of each decision at most so many, in its order */
    Map<UUID, List<Line>> of(Collection<UUID> decisions, int most, QueryContext context) {
        List<Bare> lines = Listing.of(LINES)
                .with("decisions", decisions)
                .where("place <= :most", most)
                .ordered(jdbc, context, "decision, line", Bare.class);
        Map<UUID, NominationState> cases =
                cases(lines.stream().map(Bare::nomination).collect(Collectors.toSet()));
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Bare::decision,
                        Collectors.mapping(line -> line(line, cases.get(line.nomination())), Collectors.toList())));
    }

    /** @return of each decision how many of which award */
    Map<UUID, List<AwardCount>> counts(Collection<UUID> decisions, QueryContext context) {
        return Listing.of(COUNTS)
                .with("decisions", decisions)
                .ordered(jdbc, context, "decision, award", Counted.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Counted::decision,
                        Collectors.mapping(
                                one -> new AwardCount(one.award(), named(one.award()), one.honours()),
                                Collectors.toList())));
    }

    /** What the nominations say; those that did not go through here are left out. */
    Map<UUID, Told> told(Collection<UUID> nominations) {
        Map<UUID, Told> told = new HashMap<>();
        cases(nominations)
                .forEach((nomination, known) -> told.put(nomination, new Told(name(known), known.citation())));
        return told;
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
