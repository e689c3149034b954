package vn.bangvang.command.congress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.congress.ProgrammeCommand.DrawHonours;
import vn.bangvang.command.congress.ProgrammeCommand.Honoured;
import vn.bangvang.command.congress.ProgrammeCommand.StrikeHonour;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.DecisionBook.Decision;
import vn.bangvang.shared.event.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.event.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CongressPolicy;
import vn.bangvang.shared.rule.CongressPolicy.Act;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.Distinct;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.DecisionLine;
import vn.bangvang.shared.value.HonourLine;
import vn.bangvang.shared.value.NominationId;

/** Whom a congress honours: nobody but those whom a decision of the period honoured. */
final class Honours {

    private final Course course;
    private final Map<NominationId, HonourLine> drawn = new HashMap<>();

    Honours(Course course) {
        this.course = course;
    }

    @CommandHandler
    void handle(DrawHonours command, Actor actor) {
        course.organise(Act.HONOUR, command.drawnOn(), actor);
        Distinct.check(command.honoured().stream().map(Honoured::nominationId).toList());
        List<HonourLine> lines = command.honoured().stream()
                .map(honoured -> line(honoured, command.drawnOn(), actor))
                .toList();
        apply(new HonoursDrawn(course.id(), lines, command.drawnOn()));
    }

    @CommandHandler
    void handle(StrikeHonour command, Actor actor) {
        course.organise(Act.HONOUR, command.struckOn(), actor);
        HonourLine struck = drawn.get(command.nominationId());
        if (struck == null) {
            throw new Refusal(Reason.NOT_HONOURED, Map.of("nomination", command.nominationId()));
        }
        apply(new HonourStruck(
                course.id(),
                command.nominationId(),
                new CaseText(struck.personId(), command.reason()),
                command.struckOn()));
    }

    private HonourLine line(Honoured honoured, LocalDate drawnOn, Actor actor) {
        NominationId nomination = honoured.nominationId();
        Decision decision = Known.decision(actor, honoured.decisionId());
        DecisionLine line = decision.line(nomination)
                .orElseThrow(() -> new Refusal(
                        Reason.NOT_IN_DECISION, Map.of("decision", decision.id(), "nomination", nomination)));
        CongressPolicy.checkDecidedWithin(decision.decidedOn(), course.period());
        DatePolicy.checkOrder(drawnOn, decision.decidedOn());
        course.checkWithin(line.unitId(), actor);
        if (drawn.containsKey(nomination)) {
            throw new Refusal(Reason.ALREADY_HONOURED, Map.of("nomination", nomination));
        }
        return new HonourLine(
                decision.id(),
                decision.number(),
                decision.decidedOn(),
                nomination,
                line.unitId(),
                line.personId(),
                line.award());
    }

    @EventSourcingHandler
    void on(HonoursDrawn event) {
        event.lines().forEach(line -> drawn.put(line.nominationId(), line));
    }

    @EventSourcingHandler
    void on(HonourStruck event) {
        drawn.remove(event.nominationId());
    }
}
