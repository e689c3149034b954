package vn.bangvang.command.ranking;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.Matcher;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingRow;

/** What was proposed, in short: each unit with its rank and the step that decided it. */
final class Proposals {

    private Proposals() {}

    static Matcher<? extends List<? super EventMessage<?>>> ranked(String... rows) {
        return payloadsMatching(exactSequenceOf(predicate(event ->
                event instanceof RankingProposed proposed && shortly(proposed).equals(List.of(rows)))));
    }

    static List<String> shortly(RankingProposed proposed) {
        return proposed.rows().stream().map(Proposals::shortly).toList();
    }

    private static String shortly(RankingRow row) {
        String place = row.unitId() + " " + row.rank();
        return row.decidedBy() == null ? place : place + " " + row.decidedBy();
    }
}
