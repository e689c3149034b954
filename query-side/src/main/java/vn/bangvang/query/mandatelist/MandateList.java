package vn.bangvang.query.mandatelist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reader;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.shared.book.MandateBook.Mandate;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.eventstore.LogSubscription;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.Role;

/**
 * Mandates as the node's reference book has them, the ended ones too. Accounts and persons are shown by their ids alone.
 * Somebody sees their own and, as an administrator, those of their unit and of the units below it.
 */
@Component
final class MandateList {

    record FindMandates(
            @Nullable UUID unit,
            @Nullable UUID account,
            @Nullable Role role,
            @Nullable Boolean waiting) {

        private boolean wants(Mandate mandate) {
            return (unit == null || mandate.unit().value().equals(unit))
                    && (account == null || mandate.account().value().equals(account))
                    && (role == null || mandate.role() == role)
                    && (waiting == null || mandate.waiting() == waiting);
        }
    }

    /** {@code until} is the last day; from {@code endedOn} on it holds no more. One that is waiting for
     * another administrator gives nothing yet. */
    record MandateRow(
            UUID id,
            UUID account,
            UUID person,
            Role role,
            Named unit,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID substitutesFor,
            @Nullable LocalDate endedOn,
            boolean waiting,
            long sequence) {}

    /** Ids grow with time, so that the newest come first. */
    private static final Comparator<Mandate> ORDER = Comparator.comparing(Mandate::from)
            .thenComparing(mandate -> mandate.id().toString())
            .reversed();

    private final LogSubscription log;

    MandateList(LogSubscription log) {
        this.log = log;
    }

    Page<MandateRow> handle(FindMandates query, Paging paging, Reading reading) {
        String behind = reading.after(paging);
        int most = reading.isExport() ? Integer.MAX_VALUE - 1 : paging.rows();
        return log.still((book, position) -> {
            List<Mandate> found = book.mandates()
                    .all()
                    .filter(query::wants)
                    .filter(mandate -> isSeenBy(reading.reader(), mandate))
                    .sorted(ORDER)
                    .dropWhile(mandate -> behind != null && ORDER.compare(mandate, last(behind, book)) <= 0)
                    .limit(most + 1L)
                    .toList();
            boolean more = found.size() > most;
            List<MandateRow> rows =
                    found.stream().limit(most).map(m -> row(m, book)).toList();
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
                .map(mandate -> row(mandate, book));
    }

    private static boolean isSeenBy(Reader reader, Mandate mandate) {
        return mandate.account().equals(reader.account())
                || reader.mandates().stream()
                        .filter(own -> own.role() == Role.ADMINISTRATOR)
                        .anyMatch(own -> reader.book().mandates().covers(own, mandate.unit()));
    }

    private static MandateRow row(Mandate mandate, ReferenceBook book) {
        MandateId instead = mandate.substitutesFor();
        return new MandateRow(
                mandate.id().value(),
                mandate.account().value(),
                mandate.person().value(),
                mandate.role(),
                Named.unit(mandate.unit(), book.units()),
                mandate.from(),
                mandate.until(),
                instead == null ? null : instead.value(),
                mandate.endedOn(),
                mandate.waiting(),
                mandate.sequence());
    }
}
