package vn.bangvang.query.mandatelist;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.Reader;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.shared.book.MandateBook.Mandate;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.eventstore.LogSubscription;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/**
 * Mandates as the node's reference book has them, the ended ones too. Somebody sees their own and, as an administrator or
 * auditor, those of their unit and of the units below it.
 */
@Component
final class MandateList {

    record FindMandates(
            @Parameter(description = "Đơn vị và các đơn vị cấp dưới · the unit and those below it") @Nullable
            UUID unit,

            @Nullable UUID account,
            @Nullable Role role,
            @Nullable Boolean waiting,

            @Parameter(description = "Còn hiệu lực từ ngày · held on this day or later") @Nullable
            LocalDate from,

            @Parameter(description = "Có hiệu lực đến ngày · held on this day or earlier") @Nullable
            LocalDate to) {

        private boolean wants(Mandate mandate) {
            LocalDate last = mandate.endedOn() == null
                    ? mandate.until()
                    : mandate.endedOn().minusDays(1);
            return (from == null || last == null || !last.isBefore(from))
                    && (to == null || !mandate.from().isAfter(to))
                    && (account == null || mandate.account().value().equals(account))
                    && (role == null || mandate.role() == role)
                    && (waiting == null || mandate.waiting() == waiting);
        }
    }

    /** {@code until} is the last day; from {@code endedOn} on it holds no more. One that is waiting for
     * another administrator gives nothing yet. {@code personName} is null once it was erased. */
    record MandateRow(
            UUID id,
            UUID account,
            @Nullable String accountName,
            UUID person,
            @Nullable String personName,
            Role role,
            Named unit,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID substitutesFor,
            @Nullable String substitutesForName,
            @Nullable LocalDate endedOn,
            boolean waiting,
            long sequence) {}

    /** Ids grow with time, so that the newest come first. */
    private static final Comparator<Mandate> ORDER = Comparator.comparing(Mandate::from)
            .thenComparing(mandate -> mandate.id().toString())
            .reversed();

    private static final Set<Role> OVERSEERS = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final LogSubscription log;
    private final PeopleNames names;

    MandateList(LogSubscription log, PeopleNames names) {
        this.log = log;
        this.names = names;
    }

    Page<MandateRow> handle(FindMandates query, Paging paging, Reading reading) {
        String behind = reading.after(paging);
        Set<UnitId> units = query.unit() == null ? null : reading.reader().within(query.unit());
        int most = reading.isExport() ? Integer.MAX_VALUE - 1 : paging.rows();
        return log.still((book, position) -> {
            List<Mandate> found = book.mandates()
                    .all()
                    .filter(query::wants)
                    .filter(mandate -> units == null || units.contains(mandate.unit()))
                    .filter(mandate -> isSeenBy(reading.reader(), mandate))
                    .sorted(ORDER)
                    .dropWhile(mandate -> behind != null && ORDER.compare(mandate, last(behind, book)) <= 0)
                    .limit(most + 1L)
                    .toList();
            boolean more = found.size() > most;
            List<MandateRow> rows = rows(found.stream().limit(most).toList(), book);
            String after = more ? rows.get(rows.size() - 1).id().toString() : null;
            return Page.of(rows, after, position, false, null);
        });
    }

    /** Mandates are never removed, and what they are ordered by never changes. */
    private static Mandate last(String after, ReferenceBook book) {
        try {
            return book.mandates().find(new MandateId(UUID.fromString(after))).orElseThrow();
        } catch (IllegalArgumentException | NoSuchElementException forged) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "after"));
        }
    }

    /** Empty as well for one that the reader may not see. */
    Optional<MandateRow> find(MandateId id, Reader reader) {
        ReferenceBook book = reader.book();
        return book.mandates()
                .find(id)
                .filter(mandate -> isSeenBy(reader, mandate))
                .map(mandate -> rows(List.of(mandate), book).get(0));
    }

    private static boolean isSeenBy(Reader reader, Mandate mandate) {
        return mandate.account().equals(reader.account())
                || reader.mandates().stream()
                        .filter(own -> OVERSEERS.contains(own.role()))
                        .anyMatch(own -> reader.book().mandates().covers(own, mandate.unit()));
    }

    private List<MandateRow> rows(List<Mandate> mandates, ReferenceBook book) {
        Map<UUID, String> accounts = names.ofAccounts(mandates.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), substituted(one, book)))
                .map(one -> one.account().value())
                .collect(Collectors.toSet()));
        Map<UUID, String> persons = names.ofPersons(
                mandates.stream().map(one -> one.person().value()).collect(Collectors.toSet()));
        return mandates.stream().map(one -> row(one, accounts, persons, book)).toList();
    }

    private static Stream<Mandate> substituted(Mandate mandate, ReferenceBook book) {
        return Optional.ofNullable(mandate.substitutesFor()).flatMap(book.mandates()::find).stream();
    }

    private static MandateRow row(
            Mandate mandate, Map<UUID, String> accounts, Map<UUID, String> persons, ReferenceBook book) {
        MandateId instead = mandate.substitutesFor();
        return new MandateRow(
                mandate.id().value(),
                mandate.account().value(),
                accounts.get(mandate.account().value()),
                mandate.person().value(),
                persons.get(mandate.person().value()),
                mandate.role(),
                Named.unit(mandate.unit(), book.units()),
                mandate.from(),
                mandate.until(),
                instead == null ? null : instead.value(),
                substituted(mandate, book)
                        .flatMap(one ->
                                Stream.ofNullable(accounts.get(one.account().value())))
                        .findFirst()
                        .orElse(null),
                mandate.endedOn(),
                mandate.waiting(),
                mandate.sequence());
    }
}
