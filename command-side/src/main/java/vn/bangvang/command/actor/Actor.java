package vn.bangvang.command.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.NamePolicy;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateIndex;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.eventlog.AppendContext;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * The account behind one command. A handler says on which day and as whom it lets the account act; the mandates found are
 * guarded until the append and written into the metadata of the events.
 */
public final class Actor {

    private final Author sender;
    private final @Nullable MandateId actedUnder;
    private final LocalDate today;
    private final int backEntryDays;
    private final ReferenceData references;
    private final AppendContext carried;
    private final UnaryOperator<String> likenesses;
    private Author author;
    private @Nullable LocalDate day;
    private @Nullable MandateId mandate;

    /**
     * @param actedUnder the mandate of the one who acted, where somebody else enters it
     * @param today the day the command arrived, in Asia/Ho_Chi_Minh
     * @param backEntryDays how many days back a business date may lie without the back-entry mandate
     */
    public Actor(
            Author sender,
            @Nullable MandateId actedUnder,
            LocalDate today,
            int backEntryDays,
            ReferenceData references,
            AppendContext carried) {
        this(sender, actedUnder, today, backEntryDays, references, carried, UnaryOperator.identity());
    }

    /** @param likenesses turns a name as it is compared into what may be stored of it */
    public Actor(
            Author sender,
            @Nullable MandateId actedUnder,
            LocalDate today,
            int backEntryDays,
            ReferenceData references,
            AppendContext carried,
            UnaryOperator<String> likenesses) {
        this.likenesses = likenesses;
        this.sender = sender;
        this.actedUnder = actedUnder;
        this.today = today;
        this.backEntryDays = backEntryDays;
        this.references = references;
        this.carried = carried;
        author = sender;
    }

    /** An act of that day: the mandates and units it rests on are looked at as they were then. */
    public Acting on(LocalDate businessDate) {
        return new Acting(this, businessDate);
    }

    /** An act without a business date of its own. What is kept in order, such as units and mandates, is kept today. */
    public Acting onArrival() {
        return on(today);
    }

    void act(LocalDate businessDate, MandateState held, @Nullable MandateState backEntry) {
        day = businessDate;
        mandate = held.id();
        author = authorOf(held, backEntry).insteadOf(insteadOf(held, backEntry));
        rely(held);
        metadata().forEach(carried::mark);
        carried.mark("role", held.role().name());
        carried.mark("unit", held.unit().toString());
        if (held.substitutesFor() != null) {
            carried.mark("substitutesFor", held.substitutesFor().toString());
        }
        if (backEntry != null) {
            enterUnder(backEntry);
        }
    }

    /** The clerk may stand in for somebody too. */
    private Set<PersonId> insteadOf(MandateState held, @Nullable MandateState backEntry) {
        return Stream.of(held, backEntry)
                .filter(Objects::nonNull)
                .flatMap(mandate -> mandates().insteadOf(mandate).stream())
                .collect(Collectors.toSet());
    }

    private Author authorOf(MandateState held, @Nullable MandateState backEntry) {
        if (held.account().equals(account())) {
            return new Author(account(), sender.person(), held.person());
        }
        Author clerk = new Author(account(), sender.person(), backEntry == null ? null : backEntry.person());
        return new Author(held.account(), held.person()).enteredBy(clerk);
    }

    /** To accounts that hold no mandate at all for any of the units it looks as if there were no such case. */
    public void mustBeConcerned(List<UnitId> units, Object id) {
        boolean concerned = references.mandates().of(account(), today).stream()
                .anyMatch(held ->
                        units.stream().anyMatch(unit -> references.mandates().covers(held, unit)));
        if (!concerned) {
            throw Unknown.of(id);
        }
    }

    /** Another date that is told: not in the future, and further back than allowed only under the back-entry mandate. */
    public void mayTell(LocalDate date, UnitId unit) {
        if (date.isAfter(today)) {
            throw new Refusal(Reason.DATE_IN_FUTURE, Map.of("date", date, "today", today));
        }
        if (isLongAgo(date)) {
            enterUnder(require(Role.BACK_ENTRY, unit));
        }
    }

    /**
     * The business date of an earlier act is corrected: whoever acted then had the mandate on the new day as well.
     *
     * @param actedUnder the mandate of that act; null in events that do not tell it
     */
    public void mayRedate(@Nullable MandateId actedUnder, LocalDate date, UnitId unit) {
        mayTell(date, unit);
        mustExist(unit, date);
        if (actedUnder == null) {
            return;
        }
        mandates().find(actedUnder).ifPresent(then -> {
            if (!mandates().holds(then, date)) {
                throw new Refusal(Reason.NO_MANDATE_ON_DAY, Map.of("role", then.role(), "unit", unit, "date", date));
            }
            rely(then);
        });
    }

    /** A last day that is set for others: one that has passed already, only under the back-entry mandate. */
    public void leavesTimeUntil(LocalDate lastDay, UnitId unit) {
        if (lastDay.isBefore(today)) {
            enterUnder(require(Role.BACK_ENTRY, unit));
        }
    }

    boolean isLongAgo(LocalDate date) {
        return date.isBefore(today.minusDays(backEntryDays));
    }

    private void enterUnder(MandateState backEntry) {
        rely(backEntry);
        carried.mark("backEntry", backEntry.id().toString());
    }

    /** A mandate of the account itself, held today. */
    MandateState require(Role role, UnitId unit) {
        return mandates()
                .authorising(account(), role, unit, today)
                .orElseThrow(() -> new Refusal(Reason.NO_MANDATE, Map.of("role", role, "unit", unit)));
    }

    void rely(MandateState relied) {
        mandates().standing(relied).forEach(held -> carried.guard(held.id().value(), held.sequence()));
    }

    /** The unit was there on the day. Units that are not known at all are somebody else's question. */
    public void mustExist(UnitId unit, LocalDate date) {
        references
                .units()
                .find(unit)
                .filter(node -> date.isBefore(node.since()))
                .ifPresent(node -> {
                    throw new Refusal(
                            Reason.UNIT_NOT_YET_THERE, Map.of("unit", unit, "since", node.since(), "date", date));
                });
    }

    /** Whether the account itself holds such a mandate for the unit, on the business date or today. */
    public boolean holds(Role role, UnitId unit, LocalDate businessDate) {
        return mandates().authorising(account(), role, unit, businessDate).isPresent()
                || mandates().authorising(account(), role, unit, today).isPresent();
    }

    /** False when an earlier try of the same command was meant for another step, which somebody else took meanwhile. */
    public boolean aimsAt(String step) {
        return carried.aimsAt(step);
    }

    /** Makes the append depend on another stream still standing where the reference data saw it. */
    public void guard(java.util.UUID aggregate, long sequence) {
        carried.guard(aggregate, sequence);
    }

    /** What tells whether two names are the same, and not what they are. */
    public String likeness(String name) {
        return likenesses.apply(NamePolicy.canonical(name));
    }

    /** The mandates of everybody who has a hand in the act, on its business date and today. */
    public Stream<MandateState> mandatesOfAll() {
        Stream<MandateState> now = mandates().of(author, today).stream();
        return day == null
                ? now
                : Stream.concat(now, mandates().of(author, day).stream()).distinct();
    }

    /** Whether anybody who has a hand in the act represents the unit, on its business date or today. */
    public boolean represents(UnitId unit) {
        return mandatesOfAll()
                .anyMatch(held ->
                        held.role() == Role.REPRESENTATIVE && held.unit().equals(unit));
    }

    public ReferenceData references() {
        return references;
    }

    MandateIndex mandates() {
        return references.mandates();
    }

    AccountId account() {
        return sender.account();
    }

    @Nullable
    MandateId actedUnder() {
        return actedUnder;
    }

    /** Whoever acted, with its person and that of its mandate, and whoever entered it. */
    public Author author() {
        return author;
    }

    /** Who acted, as it is written beside the events; attached at apply too, so that a fold is told before the append. */
    public Map<String, String> metadata() {
        return new ActorMetadata(author, mandate).metadata();
    }

    /** The business date of the act; today before there is one. */
    public LocalDate day() {
        return day == null ? today : day;
    }

    public LocalDate today() {
        return today;
    }
}
