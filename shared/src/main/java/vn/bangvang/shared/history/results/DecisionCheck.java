package vn.bangvang.shared.history.results;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionExtended;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.Granted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.domain.nomination.NominationId;

/** A decision and the nominations that it honours say the same. They are written in one append, in either order. */
final class DecisionCheck {

    private record Key(DecisionId decision, NominationId nomination) {}

    /** What one of the two says. */
    private record Honour(
            long position,
            String award,
            String number,
            LocalDate decidedOn,
            String authority,
            UnitId unit,
            @Nullable PersonId person,
            @Nullable Integer year) {

        /** Lines from before there were years in them tell none. */
        boolean agrees(Honour other) {
            return award.equals(other.award)
                    && number.equals(other.number)
                    && decidedOn.equals(other.decidedOn)
                    && authority.equals(other.authority)
                    && unit.equals(other.unit)
                    && Objects.equals(person, other.person)
                    && (year == null || other.year == null || year.equals(other.year));
        }
    }

    private final Unlike unlike;
    private final Map<Key, Honour> lines = new HashMap<>();
    private final Map<Key, Honour> grants = new HashMap<>();
    /** Those that may grow by further lines, under the number and day that they have then. */
    private final Map<DecisionId, DecisionState> external = new HashMap<>();

    private long honours;

    DecisionCheck(Unlike unlike) {
        this.unlike = unlike;
    }

    /** How many lines of decisions were compared with their nominations. */
    long honours() {
        return honours;
    }

    void on(DecisionEvent event, long sequence, long position) {
        DecisionState before = external.get(event.decisionId());
        if (event instanceof DecisionIssued e) {
            e.lines()
                    .forEach(line -> line(
                            e.decisionId(),
                            line,
                            e.number(),
                            e.decidedOn(),
                            e.bodyId().toString(),
                            position));
        } else if (event instanceof ExternalDecisionRecorded e) {
            e.lines().forEach(line -> line(e.decisionId(), line, e.number(), e.decidedOn(), e.authority(), position));
        } else if (event instanceof ExternalDecisionExtended e && before != null) {
            e.lines()
                    .forEach(line -> line(
                            e.decisionId(),
                            line,
                            before.number(),
                            before.decidedOn(),
                            String.valueOf(before.authority()),
                            position));
        } else if (event instanceof ExternalDecisionExtended) {
            unlike.say(
                    position,
                    "thêm người được tặng vào một quyết định chưa được ghi",
                    "lines are added to a decision that was never recorded");
        }
        if (event instanceof ExternalDecisionRecorded || before != null) {
            DecisionState after = DecisionState.FOLD.after(before, EventEnvelope.withoutActor(event, sequence));
            external.put(event.decisionId(), after.withLines(List.of()));
        }
    }

    void granted(Granted event, Nominee nominee, int year, long position) {
        String authority = event instanceof NominationDecided e
                ? e.unitId().toString()
                : event instanceof NominationDecidedExternally e ? e.authority() : "";
        meet(
                new Key(event.decisionId(), event.nominationId()),
                new Honour(
                        position,
                        event.award(),
                        event.decisionNumber(),
                        event.decidedOn(),
                        authority,
                        nominee.unitId(),
                        nominee.personId(),
                        year),
                grants,
                lines);
    }

    private void line(
            DecisionId decision, DecisionLine line, String number, LocalDate day, String authority, long position) {
        meet(
                new Key(decision, line.nominationId()),
                new Honour(position, line.award(), number, day, authority, line.unitId(), line.personId(), line.year()),
                lines,
                grants);
    }

    private void meet(Key key, Honour honour, Map<Key, Honour> here, Map<Key, Honour> there) {
        Honour other = there.remove(key);
        if (other == null) {
            if (here.put(key, honour) != null) {
                unlike.say(
                        honour.position(),
                        "quyết định và hồ sơ ghi việc tặng này hai lần",
                        "this is said to be given twice by one decision for one nomination");
            }
            return;
        }
        honours++;
        if (!honour.agrees(other)) {
            unlike.say(
                    Math.max(honour.position(), other.position()),
                    "quyết định và hồ sơ ghi khác nhau về danh hiệu, người được tặng, số, ngày hoặc nơi quyết định (vị trí "
                            + Math.min(honour.position(), other.position()) + ")",
                    "the decision and the nomination do not agree on the award, who receives it, number, day or who decided"
                            + " (position " + Math.min(honour.position(), other.position()) + ")");
        }
    }

    /** What found no counterpart by the end of the history. */
    void end() {
        lines.values()
                .forEach(line -> unlike.say(
                        line.position(),
                        "quyết định tặng " + line.award() + " theo một hồ sơ không ghi quyết định này",
                        "the decision gives " + line.award() + " for a nomination that does not say so"));
        grants.values()
                .forEach(grant -> unlike.say(
                        grant.position(),
                        "hồ sơ ghi được tặng " + grant.award() + " theo một quyết định không có tên trong đó",
                        "the nomination was given " + grant.award() + " by a decision that does not name it"));
    }
}
