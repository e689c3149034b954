package vn.bangvang.query.mandate;

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
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Mandates as the node's reference data has them, the ended ones too. Somebody sees their own and, as an administrator or
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

        private boolean wants(MandateState mandate) {
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
    private static final Comparator<MandateState> ORDER = Comparator.comparing(MandateState::from)
            .thenComparing(mandate -> mandate.id().value().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(mandate -> mandate.id().value().getLeastSignificantBits(), Long::compareUnsigned)
            .reversed();

    private static final Set<Role> OVERSEERS = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final LogSubscription log;
    private final PeopleNames names;

    MandateList(LogSubscription log, PeopleNames names) {
        this.log = log;
        this.names = names;
    }

    Page<MandateRow> handle(FindMandates query, Paging paging, QueryContext context) {
        String behind = context.after(paging);
        Set<UnitId> units = query.unit() == null ? null : context.viewer().within(query.unit());
        int most = context.isExport() ? Integer.MAX_VALUE - 1 : paging.rows();
        return log.still((references, position) -> {
            List<MandateState> found = references
                    .mandates()
                    .all()
                    .filter(query::wants)
                    .filter(mandate -> units == null || units.contains(mandate.unit()))
                    .filter(mandate -> isSeenBy(context.viewer(), mandate))
                    .sorted(ORDER)
                    .dropWhile(mandate -> behind != null && ORDER.compare(mandate, last(behind, references)) <= 0)
                    .limit(most + 1L)
                    .toList();
            boolean more = found.size() > most;
            List<MandateRow> rows = rows(found.stream().limit(most).toList(), references);
            String after = more ? rows.get(rows.size() - 1).id().toString() : null;
            return Page.of(rows, after, position, false, null);
        });
    }

    /** Mandates are never removed, and what they are ordered by never changes. */
    private static MandateState last(String after, ReferenceData references) {
        try {
            return references
                    .mandates()
                    .find(new MandateId(UUID.fromString(after)))
                    .orElseThrow();
        } catch (IllegalArgumentException | NoSuchElementException forged) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "after"));
        }
    }

    /** Empty as well for one that the reader may not see. */
    Optional<MandateRow> find(MandateId id, Viewer viewer) {
        ReferenceData references = viewer.references();
        return references
                .mandates()
                .find(id)
                .filter(mandate -> isSeenBy(viewer, mandate))
                .map(mandate -> rows(List.of(mandate), references).get(0));
    }

    private static boolean isSeenBy(Viewer viewer, MandateState mandate) {
        return mandate.account().equals(viewer.account())
                || viewer.mandates().stream()
                        .filter(own -> OVERSEERS.contains(own.role()))
                        .anyMatch(own -> viewer.references().mandates().covers(own, mandate.unit()));
    }

    private List<MandateRow> rows(List<MandateState> mandates, ReferenceData references) {
        Map<UUID, String> accounts = names.ofAccounts(mandates.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), substituted(one, references)))
                .map(one -> one.account().value())
                .collect(Collectors.toSet()));
        Map<UUID, String> persons = names.ofPersons(
                mandates.stream().map(one -> one.person().value()).collect(Collectors.toSet()));
        return mandates.stream()
                .map(one -> row(one, accounts, persons, references))
                .toList();
    }

    private static Stream<MandateState> substituted(MandateState mandate, ReferenceData references) {
        return Optional.ofNullable(mandate.substitutesFor()).flatMap(references.mandates()::find).stream();
    }

    private static MandateRow row(
            MandateState mandate, Map<UUID, String> accounts, Map<UUID, String> persons, ReferenceData references) {
        MandateId instead = mandate.substitutesFor();
        return new MandateRow(
                mandate.id().value(),
                mandate.account().value(),
                accounts.get(mandate.account().value()),
                mandate.person().value(),
                persons.get(mandate.person().value()),
                mandate.role(),
                Named.unit(mandate.unit(), references.units()),
                mandate.from(),
                mandate.until(),
                instead == null ? null : instead.value(),
                substituted(mandate, references)
                        .flatMap(one ->
                                Stream.ofNullable(accounts.get(one.account().value())))
                        .findFirst()
                        .orElse(null),
                mandate.endedOn(),
                mandate.waiting(),
                mandate.sequence());
    }
}
