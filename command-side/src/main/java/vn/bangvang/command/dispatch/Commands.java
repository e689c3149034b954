package vn.bangvang.command.dispatch;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.eventlog.AppendContext;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;
import vn.bangvang.shared.eventlog.IdempotencyStore;
import vn.bangvang.shared.eventlog.KeyAlreadyUsedException;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.eventlog.ReservationTakenException;
import vn.bangvang.shared.eventlog.StreamExistsException;
import vn.bangvang.shared.platform.axon.AggregateCaches;

/**
 * Sends a command and stays with it until it has an answer. When facts it was decided on have moved, it is decided
 * again; a refusal counts only if it stands on the newest facts and the caller's key was not answered before.
 */
public final class Commands {

    private static final int TRIES = 6;

    static final String CALLER = "caller";
    static final String CARRIED = "carried";

    private final CommandBus bus;
    private final LogFollower follower;
    private final AggregateCaches aggregates;
    private final IdempotencyStore answers;
    private final Taken taken;
    private final Names called;
    private final Function<UUID, Optional<String>> names;
    private final ObservationRegistry observations;

    public Commands(
            CommandBus bus,
            LogFollower follower,
            AggregateCaches aggregates,
            IdempotencyStore answers,
            EventStore events,
            Function<UUID, Optional<String>> names,
            ObservationRegistry observations) {
        this.observations = observations;
        this.bus = bus;
        this.follower = follower;
        this.aggregates = aggregates;
        this.answers = answers;
        this.names = names;
        this.called = new Names(follower.references());
        this.taken = new Taken(called, id -> nomination(events, id));
    }

    private static NominationState nomination(EventStore events, UUID id) {
        return NominationState.FOLD.all(events.readEvents(id.toString())
                .asStream()
                .map(event -> new EventEnvelope<>(
                        (NominationEvent) event.getPayload(),
                        ActorMetadata.of(event.getMetaData()),
                        event.getSequenceNumber()))
                .toList());
    }

    /** @return where the command's events ended in the log, as they did the first time the caller's key was used */
    public Receipt send(AggregateCommand command, Caller caller) {
        String name = command.getClass().getSimpleName();
        Observation observed = Observation.createNotStarted("bangvang.command", observations)
                .contextualName(name)
                .lowCardinalityKeyValue("command", name)
                .start();
        try (Observation.Scope ignored = observed.openScope()) {
            Receipt receipt = decided(command, caller);
            observed.lowCardinalityKeyValue("outcome", "accepted");
            return receipt;
        } catch (RuntimeException | Error e) {
            observed.lowCardinalityKeyValue("outcome", outcome(e));
            throw e;
        } finally {
            observed.stop();
        }
    }

    /** Why it was refused; what went wrong otherwise is named by its kind, since its message may quote data. */
    private static String outcome(Throwable e) {
        return e instanceof Refusal refusal
                ? refusal.reason().name()
                : e.getClass().getSimpleName();
    }

    private Receipt decided(AggregateCommand command, Caller caller) {
        if (command.countsOthers()) {
            follower.catchUp();
        }
        RuntimeException last = null;
        String missed = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            AppendContext carried = caller.carried();
            carried.missed(missed);
            try {
                return once(command, caller, carried);
            } catch (RuntimeException e) {
                last = e;
                missed = isRace(e) && missed == null ? carried.aim() : missed;
                if (isFinal(e)) {
                    throw e;
                }
                Optional<Receipt> earlier = earlier(caller);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                if (attempt > 1 && !isRace(e)) {
                    throw asRefusal(e, command, caller);
                }
                refresh(command);
            }
        }
        throw asRefusal(last, command, caller);
    }

    private Receipt once(AggregateCommand command, Caller caller, AppendContext carried) {
        if (!follower.inLog()) {
            throw new Refusal(Reason.LOG_CHANGED);
        }
        carried.about(UUID.fromString(command.aggregateId().toString()));
        CommandMessage<Object> message =
                new GenericCommandMessage<>(command, MetaData.from(Map.of(CALLER, caller, CARRIED, carried)));
        bus.dispatch(message, (sent, result) -> rethrow(result));
        Receipt receipt = carried.receipt();
        if (receipt == null) {
            throw new IllegalStateException(command.getClass().getSimpleName() + " led to no event");
        }
        return receipt;
    }

    private static void rethrow(CommandResultMessage<?> result) {
        if (result.isExceptional()) {
            Throwable cause = result.exceptionResult();
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }
    }

    /** What no newer fact will change: the store itself did not answer, or something is broken. */
    private static boolean isFinal(RuntimeException e) {
        if (e instanceof Refusal refusal) {
            return refusal.reason().kind() == Reason.Kind.UNAVAILABLE;
        }
        return !isRace(e)
                && !(e instanceof AggregateNotFoundException)
                && !(e instanceof StreamExistsException)
                && !(e instanceof ReservationTakenException);
    }

    private static boolean isRace(RuntimeException e) {
        return e instanceof ConcurrencyException || e instanceof KeyAlreadyUsedException;
    }

    private Optional<Receipt> earlier(Caller caller) {
        return caller.idempotencyKey() == null ? Optional.empty() : answers.find(caller.idempotencyKey());
    }

    /** Another process may have written what this one has not read yet. */
    private void refresh(AggregateCommand command) {
        aggregates.forget(command.aggregateId().toString());
        command.alsoTouches().forEach(id -> aggregates.forget(id.toString()));
        follower.catchUp();
    }

    private RuntimeException asRefusal(@Nullable RuntimeException e, AggregateCommand command, Caller caller) {
        if (e instanceof ConcurrencyException) {
            return new Refusal(
                    caller.expectedSequences() == null ? Reason.CHANGED_MEANWHILE : Reason.STALE_VERSION, Map.of());
        }
        if (e instanceof AggregateNotFoundException) {
            return StoreErrorMapper.unknown(command);
        }
        if (e instanceof StreamExistsException exists) {
            return new Refusal(
                    Reason.ALREADY_EXISTS, Map.of("id", exists.aggregateId().toString()), e);
        }
        if (e instanceof ReservationTakenException held) {
            return taken.refusal(held.claim(), held.holder());
        }
        if (e instanceof Refusal refusal) {
            return called.in(
                    refusal.details().get("by") instanceof AccountId by
                            ? refusal.with("byName", names.apply(by.value()).orElse("…"))
                            : refusal);
        }
        return e == null ? new IllegalStateException("No try was made") : e;
    }
}
