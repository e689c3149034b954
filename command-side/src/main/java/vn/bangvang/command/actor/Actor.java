package vn.bangvang.command.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.book.MandateBook.Mandate;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.eventstore.Carried;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.NamePolicy;
import vn.bangvang.shared.value.AccountId;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/**
 * The account behind one command. A handler says as whom it lets the account act; the mandate found is guarded until
 * the append and written into the metadata of the events.
 */
public final class Actor {

    private Author author;
    private final LocalDate today;
    private final int backEntryDays;
    private final ReferenceBook book;
    private final Carried carried;
    private final UnaryOperator<String> likenesses;

    /**
     * @param today the day the command arrived, in Asia/Ho_Chi_Minh
     * @param backEntryDays how many days back a business date may lie without the back-entry mandate
     */
    public Actor(
            AccountId account,
            @Nullable PersonId person,
            LocalDate today,
            int backEntryDays,
            ReferenceBook book,
            Carried carried) {
        this(account, person, today, backEntryDays, book, carried, UnaryOperator.identity());
    }

    /** @param likenesses turns a name as it is compared into what may be stored of it */
    public Actor(
            AccountId account,
            @Nullable PersonId person,
            LocalDate today,
            int backEntryDays,
            ReferenceBook book,
            Carried carried,
            UnaryOperator<String> likenesses) {
        this.likenesses = likenesses;
        this.author = new Author(account, person);
        this.today = today;
        this.backEntryDays = backEntryDays;
        this.book = book;
        this.carried = carried;
    }

    /** Lets the command go on only under a mandate of that role for the unit, held today. */
    public void actAs(Role role, UnitId unit) {
        Mandate mandate = require(role, unit);
        author = new Author(account(), author.person(), mandate.person());
        told().forEach(carried::mark);
        carried.mark("mandate", mandate.id().toString());
        carried.mark("role", mandate.role().name());
        carried.mark("unit", mandate.unit().toString());
        if (mandate.substitutesFor() != null) {
            carried.mark("substitutesFor", mandate.substitutesFor().toString());
        }
    }

    /** Lets the command go on under the first of these roles that is held for the unit today. */
    public void actAsAnyOf(List<Role> roles, UnitId unit) {
        Role held = roles.stream()
                .filter(role -> book.mandates()
                        .authorising(account(), role, unit, today)
                        .isPresent())
                .findFirst()
                .orElse(roles.get(0));
        actAs(held, unit);
    }

    /** Refuses accounts that hold no mandate at all for any of the units: a case is none of their business. */
    public void mustBeConcerned(List<UnitId> units) {
        boolean concerned = book.mandates().of(account(), today).stream()
                .anyMatch(
                        held -> units.stream().anyMatch(unit -> book.mandates().covers(held, unit)));
        if (!concerned) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("role", Role.APPROVER, "unit", units.get(0)));
        }
    }

    /** A business date: not in the future, and further back than allowed only under the back-entry mandate. */
    public void dates(LocalDate businessDate, UnitId unit) {
        if (businessDate.isAfter(today)) {
            throw new Refusal(Reason.DATE_IN_FUTURE, Map.of("date", businessDate, "today", today));
        }
        if (businessDate.isBefore(today.minusDays(backEntryDays))) {
            enterLate(unit);
        }
    }

    /**
     * A business date of something that had to be done by a day: once that day is over, only the back-entry mandate may
     * say that it was done in time. Otherwise whoever is late would just write an earlier date.
     *
     * @param dueOn the last day, inclusive; null when none was set
     */
    public void datesBy(LocalDate businessDate, @Nullable LocalDate dueOn, UnitId unit) {
        dates(businessDate, unit);
        if (dueOn != null && today.isAfter(dueOn) && !businessDate.isAfter(dueOn)) {
            enterLate(unit);
        }
    }

    /** A last day that is set for others: one that has passed already, only under the back-entry mandate. */
    public void leavesTimeUntil(LocalDate lastDay, UnitId unit) {
        if (lastDay.isBefore(today)) {
            enterLate(unit);
        }
    }

    private void enterLate(UnitId unit) {
        Mandate mandate = require(Role.BACK_ENTRY, unit);
        carried.mark("backEntry", mandate.id().toString());
    }

    private Mandate require(Role role, UnitId unit) {
        Mandate mandate = book.mandates()
                .authorising(account(), role, unit, today)
                .orElseThrow(() -> new Refusal(Reason.NO_MANDATE, Map.of("role", role, "unit", unit)));
        book.mandates()
                .standing(mandate)
                .forEach(held -> carried.guard(held.id().value(), held.sequence()));
        return mandate;
    }

    /** Makes the append depend on another stream still standing where the book saw it. */
    public void reliesOn(java.util.UUID aggregate, long sequence) {
        carried.guard(aggregate, sequence);
    }

    /** What tells whether two names are the same, and not what they are. */
    public String likeness(String name) {
        return likenesses.apply(NamePolicy.canonical(name));
    }

    public ReferenceBook book() {
        return book;
    }

    public AccountId account() {
        return author.account();
    }

    /** The account, its person, and after {@link #actAs} the person of the mandate. */
    public Author author() {
        return author;
    }

    /** The author as the metadata tells it; given with an event, so that its very instance knows before the append. */
    public Map<String, String> told() {
        return Told.of(author);
    }

    public LocalDate today() {
        return today;
    }
}
