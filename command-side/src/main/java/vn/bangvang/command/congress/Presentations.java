package vn.bangvang.command.congress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.congress.ProgrammeCommand.AcceptPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.DeliverPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.RegisterPresentation;
import vn.bangvang.command.congress.ProgrammeCommand.WithdrawPresentation;
import vn.bangvang.command.person.NamedPeople;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationAccepted;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationDelivered;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationRegistered;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationWithdrawn;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CongressPolicy.Act;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.PersonId;

/** The presentations of a congress: a unit registers one, the host gives it a place in the order. */
final class Presentations {

    private enum Step {
        REGISTERED,
        ACCEPTED,
        DELIVERED,
        WITHDRAWN
    }

    private record Presentation(PersonId speaker, Step step, int order) {
        Presentation at(Step next) {
            return new Presentation(speaker, next, order);
        }

        boolean holds(int place) {
            return order == place && (step == Step.ACCEPTED || step == Step.DELIVERED);
        }
    }

    private final Course course;
    private final Map<String, Presentation> presentations = new HashMap<>();

    Presentations(Course course) {
        this.course = course;
    }

    @CommandHandler
    void handle(RegisterPresentation command, Actor actor) {
        course.represent(command.unitId(), Act.PREPARE, command.registeredOn(), actor);
        course.checkWithin(command.unitId(), actor);
        if (presentations.containsKey(command.code())) {
            throw new Refusal(Reason.LISTED_TWICE, Map.of("value", command.code()));
        }
        new NamedPeople(command.registeredOn(), Reason.OWN_NAMESAKE, actor)
                .name(command.speaker(), command.unitId(), command.ownUnit());
        apply(new PresentationRegistered(
                course.id(),
                command.code(),
                command.title(),
                command.unitId(),
                command.speaker(),
                command.registeredOn()));
    }

    @CommandHandler
    void handle(AcceptPresentation command, Actor actor) {
        course.organise(Act.PREPARE, command.acceptedOn(), actor);
        at(command.code(), Set.of(Step.REGISTERED));
        if (presentations.values().stream().anyMatch(other -> other.holds(command.order()))) {
            throw new Refusal(Reason.ORDER_TAKEN, Map.of("order", command.order()));
        }
        apply(new PresentationAccepted(course.id(), command.code(), command.order(), command.acceptedOn()));
    }

    @CommandHandler
    void handle(DeliverPresentation command, Actor actor) {
        course.organise(Act.RECORD_SITTING, command.deliveredOn(), actor);
        at(command.code(), Set.of(Step.ACCEPTED));
        apply(new PresentationDelivered(course.id(), command.code(), command.deliveredOn()));
    }

    @CommandHandler
    void handle(WithdrawPresentation command, Actor actor) {
        course.organise(Act.PREPARE, command.withdrawnOn(), actor);
        Presentation withdrawn = at(command.code(), Set.of(Step.REGISTERED, Step.ACCEPTED));
        apply(new PresentationWithdrawn(
                course.id(),
                command.code(),
                new CaseText(withdrawn.speaker(), command.reason()),
                command.withdrawnOn()));
    }

    private Presentation at(String code, Set<Step> steps) {
        Presentation presentation = presentations.get(code);
        if (presentation == null) {
            throw new Refusal(Reason.UNKNOWN_PRESENTATION, Map.of("presentation", code));
        }
        if (!steps.contains(presentation.step())) {
            throw new Refusal(
                    Reason.PRESENTATION_NOT_AT_THIS_STEP, Map.of("presentation", code, "current", presentation.step()));
        }
        return presentation;
    }

    @EventSourcingHandler
    void on(PresentationRegistered event) {
        presentations.put(event.code(), new Presentation(event.speaker().person(), Step.REGISTERED, 0));
    }

    @EventSourcingHandler
    void on(PresentationAccepted event) {
        presentations.computeIfPresent(
                event.code(), (code, p) -> new Presentation(p.speaker(), Step.ACCEPTED, event.order()));
    }

    @EventSourcingHandler
    void on(PresentationDelivered event) {
        presentations.computeIfPresent(event.code(), (code, p) -> p.at(Step.DELIVERED));
    }

    @EventSourcingHandler
    void on(PresentationWithdrawn event) {
        presentations.computeIfPresent(event.code(), (code, p) -> p.at(Step.WITHDRAWN));
    }
}
