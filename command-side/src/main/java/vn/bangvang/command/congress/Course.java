package vn.bangvang.command.congress;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.event.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.event.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.event.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.event.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.event.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.event.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.event.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.event.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.event.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CongressPolicy;
import vn.bangvang.shared.rule.CongressPolicy.Act;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.CongressPeriod;
import vn.bangvang.shared.value.CongressStage;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** Where a congress stands, and who may take it further; its other parts ask here first. */
final class Course {

    private CongressId id;
    private UnitId host;
    private CongressPeriod period;
    private CongressPeriod nextPeriod;
    private LocalDate plannedOn;
    private String place;
    private CongressStage stage;
    private int present;
    private final Map<CongressStage, LocalDate> reached = new EnumMap<>(CongressStage.class);

    void organise(Act act, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, host);
        enter(act, day);
    }

    /** The organiser of a unit above the host. */
    void oversee(UnitId superior, Act act, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, superior);
        Known.above(actor, superior, host);
        enter(act, day);
    }

    void represent(UnitId unit, Act act, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, unit);
        enter(act, day);
    }

    /** Nothing is done before the step was reached from which on it can be done. */
    private void enter(Act act, LocalDate day) {
        CongressPolicy.checkStage(act, stage);
        DatePolicy.checkOrder(day, reached.get(act.earliest()));
    }

    void checkWithin(UnitId unit, Actor actor) {
        Known.unit(actor, unit);
        if (!unit.equals(host) && !actor.book().units().isBelow(unit, host)) {
            throw new Refusal(Reason.UNIT_OUTSIDE_CONGRESS, Map.of("unit", unit, "host", host));
        }
    }

    /** Another day or another place than those that stand. */
    void mustMove(LocalDate day, String where) {
        if (day.equals(plannedOn) && where.equals(place)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    /** A step that was dated wrongly still lies between the one before it and the one after it. */
    void checkBetween(LocalDate day, CongressStage before, CongressStage after) {
        DatePolicy.checkOrder(day, reached.get(before));
        if (reached.containsKey(after)) {
            DatePolicy.checkOrder(reached.get(after), day);
        }
    }

    CongressId id() {
        return id;
    }

    UnitId host() {
        return host;
    }

    CongressPeriod period() {
        return period;
    }

    CongressPeriod nextPeriod() {
        return nextPeriod;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    /** How many delegates were counted when the congress sat. */
    int present() {
        return present;
    }

    @EventSourcingHandler
    void on(CongressConvened event) {
        id = event.congressId();
        host = event.unitId();
        period = event.period();
        nextPeriod = event.nextPeriod();
        plannedOn = event.plannedOn();
        place = event.place();
        reach(CongressStage.CONVENED, event.convenedOn());
    }

    @EventSourcingHandler
    void on(CongressPostponed event) {
        plannedOn = event.plannedOn();
        place = event.place();
    }

    @EventSourcingHandler
    void on(CongressCancelled event) {
        reach(CongressStage.CANCELLED, event.cancelledOn());
    }

    @EventSourcingHandler
    void on(CongressPlanAdopted event) {
        reach(CongressStage.PLANNED, event.adoptedOn());
    }

    @EventSourcingHandler
    void on(CongressHeld event) {
        present = event.present();
        reach(CongressStage.HELD, event.heldOn());
    }

    @EventSourcingHandler
    void on(CongressHeldCorrected event) {
        present = event.present();
        reached.put(CongressStage.HELD, event.heldOn());
    }

    @EventSourcingHandler
    void on(ResolutionAdopted event) {
        reach(CongressStage.RESOLVED, event.adoptedOn());
    }

    @EventSourcingHandler
    void on(ResolutionCorrected event) {
        reached.put(CongressStage.RESOLVED, event.adoptedOn());
    }

    @EventSourcingHandler
    void on(NextPeriodLaunched event) {
        reach(CongressStage.NEXT_LAUNCHED, event.launchedOn());
    }

    private void reach(CongressStage next, LocalDate day) {
        stage = next;
        reached.put(next, day);
    }
}
