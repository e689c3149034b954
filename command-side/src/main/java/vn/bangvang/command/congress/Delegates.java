package vn.bangvang.command.congress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.congress.DelegateCommand.AllocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.ElectDelegate;
import vn.bangvang.command.congress.DelegateCommand.ReallocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.ReplaceDelegate;
import vn.bangvang.command.person.NamedPeople;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegatesAllocated;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegatesReallocated;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CongressPolicy;
import vn.bangvang.shared.rule.CongressPolicy.Act;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.DelegatePolicy;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.DelegateQuota;
import vn.bangvang.shared.value.DelegateStanding;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.UnitId;

/** The delegates to a congress: the host allocates their places, each unit elects its own. */
final class Delegates {

    record Seat(UnitId unit, DelegateStanding standing) {}

    private final Course course;
    private final Map<PersonId, Seat> seats = new HashMap<>();
    private @Nullable List<DelegateQuota> quotas;
    private @Nullable LocalDate allocatedOn;

    Delegates(Course course) {
        this.course = course;
    }

    @CommandHandler
    void handle(AllocateDelegates command, Actor actor) {
        course.organise(Act.PREPARE, command.allocatedOn(), actor);
        if (quotas != null) {
            throw new Refusal(Reason.ALREADY_RECORDED);
        }
        int total = check(command.quotas(), actor);
        apply(new DelegatesAllocated(course.id(), command.quotas(), total, command.allocatedOn()));
    }

    @CommandHandler
    void handle(ReallocateDelegates command, Actor actor) {
        course.organise(Act.PREPARE, command.reallocatedOn(), actor);
        DatePolicy.checkOrder(command.reallocatedOn(), allocated());
        if (command.quotas().equals(quotas)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        int total = check(command.quotas(), actor);
        DelegatePolicy.checkReallocation(command.quotas(), officialsByUnit());
        apply(new DelegatesReallocated(
                course.id(), command.quotas(), total, command.reason(), command.reallocatedOn()));
    }

    @CommandHandler
    void handle(ElectDelegate command, Actor actor) {
        course.represent(command.unitId(), Act.PREPARE, command.electedOn(), actor);
        DatePolicy.checkOrder(command.electedOn(), allocated());
        DelegatePolicy.quota(quotas, command.unitId());
        if (seats.containsKey(command.delegate().person())) {
            throw new Refusal(Reason.ALREADY_ELECTED);
        }
        if (command.standing() == DelegateStanding.OFFICIAL) {
            DelegatePolicy.checkPlace(
                    quotas, command.unitId(), officialsByUnit().getOrDefault(command.unitId(), 0));
        }
        CongressPolicy.checkMajority(command.vote());
        new NamedPeople(command.electedOn(), Reason.OWN_NAMESAKE, actor)
                .name(command.delegate(), command.unitId(), command.ownUnit());
        apply(new DelegateElected(
                course.id(),
                command.unitId(),
                command.delegate(),
                command.position(),
                command.standing(),
                command.vote(),
                command.electedOn()));
    }

    @CommandHandler
    void handle(ReplaceDelegate command, Actor actor) {
        course.represent(command.unitId(), Act.PREPARE, command.replacedOn(), actor);
        if (!command.unitId().equals(seat(command.delegateId()).unit())) {
            throw new Refusal(Reason.NOT_A_DELEGATE, Map.of("person", command.delegateId()));
        }
        if (command.alternateId() != null) {
            checkAlternate(command);
        }
        apply(new DelegateReplaced(
                course.id(),
                command.unitId(),
                command.delegateId(),
                command.alternateId(),
                new CaseText(command.delegateId(), command.reason()),
                command.replacedOn()));
    }

    int officials() {
        return officialsByUnit().values().stream().mapToInt(Integer::intValue).sum();
    }

    int allocatedPlaces() {
        return quotas == null ? 0 : DelegatePolicy.total(quotas);
    }

    private int check(List<DelegateQuota> wanted, Actor actor) {
        wanted.forEach(quota -> course.checkWithin(quota.unitId(), actor));
        return DelegatePolicy.total(wanted);
    }

    private LocalDate allocated() {
        if (allocatedOn == null) {
            throw new Refusal(Reason.NOT_YET_RECORDED);
        }
        return allocatedOn;
    }

    private void checkAlternate(ReplaceDelegate command) {
        Seat alternate = seats.get(command.alternateId());
        if (!new Seat(command.unitId(), DelegateStanding.ALTERNATE).equals(alternate)
                || command.delegateId().equals(command.alternateId())) {
            throw new Refusal(
                    Reason.NOT_AN_ALTERNATE, Map.of("person", command.alternateId(), "unit", command.unitId()));
        }
    }

    Seat seat(PersonId person) {
        Seat seat = seats.get(person);
        if (seat == null) {
            throw new Refusal(Reason.NOT_A_DELEGATE, Map.of("person", person));
        }
        return seat;
    }

    private Map<UnitId, Integer> officialsByUnit() {
        return seats.values().stream()
                .filter(seat -> seat.standing() == DelegateStanding.OFFICIAL)
                .collect(Collectors.groupingBy(Seat::unit, Collectors.summingInt(seat -> 1)));
    }

    @EventSourcingHandler
    void on(DelegatesAllocated event) {
        quotas = event.quotas();
        allocatedOn = event.allocatedOn();
    }

    @EventSourcingHandler
    void on(DelegatesReallocated event) {
        quotas = event.quotas();
    }

    @EventSourcingHandler
    void on(DelegateElected event) {
        seats.put(event.delegate().person(), new Seat(event.unitId(), event.standing()));
    }

    @EventSourcingHandler
    void on(DelegateReplaced event) {
        Seat left = seats.remove(event.delegateId());
        if (event.alternateId() != null) {
            seats.put(event.alternateId(), left);
        }
    }
}
