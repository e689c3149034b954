package vn.bangvang.query.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.draft.DraftTitles.Title;
import vn.bangvang.query.readmodel.CaseHistory;
import vn.bangvang.query.readmodel.CaseHistory.Step;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.DraftContents;
import vn.bangvang.shared.domain.nomination.DraftStage;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent;
import vn.bangvang.shared.domain.nomination.NominationDraftState;

/**
 * What the register of drafts is asked. A draft is its unit's own affair until it is signed: it is shown to those who act for
 * the unit in any role, and to whoever audits it.
 */
@Component
final class Drafts {

    record FindDrafts(
            @Nullable UUID unit,
            @Nullable DraftStage stage,
            @Nullable Integer year) {}

    /**
     * @param nomineeName null for a collective, which goes by its unit, and once the person's data was erased
     * @param achievement what was achieved: its first words
     */
    record DraftRow(
            UUID id,
            @NameOf Named unit,
            @Nullable String award,
            @Nullable Integer year,
            NomineeKind nomineeKind,
            @NameOf Named nomineeUnit,
            @Later @Nullable String nomineeName,
            @Nullable String achievementCode,
            @Later @Nullable String achievement,
            DraftStage stage,
            int version,
            LocalDate since,
            @Nullable UUID nomination,
            long sequence) {

        private DraftRow called(@Nullable Title title) {
            return title == null
                    ? this
                    : new DraftRow(
                            id,
                            unit,
                            award,
                            year,
                            nomineeKind,
                            nomineeUnit,
                            title.nominee(),
                            achievementCode,
                            title.achievement(),
                            stage,
                            version,
                            since,
                            nomination,
                            sequence);
        }
    }

    record DraftPaper(
            String kind, @Nullable String title, @Nullable String reference) {

        static DraftPaper of(Document paper) {
            return new DraftPaper(paper.kind(), paper.title().text(), paper.reference());
        }
    }

    /** What stands in the draft; a text is null once the key of the person it is about was destroyed. */
    record WrittenDraft(
            NomineeKind nomineeKind,
            Named nomineeUnit,
            @Nullable UUID person,
            @Nullable String nomineeName,
            @Nullable String award,
            @Nullable Integer year,
            @Nullable Named cluster,
            @Nullable Named province,
            @Nullable String achievementCode,
            @Nullable String achievement,
            List<DraftPaper> documents) {}

    /**
     * @param event the stored name of what happened
     * @param version of the contents, from 1
     * @param changed the names of the fields that it changed
     * @param said why it was returned, or what the signer was told
     */
    record DraftStep(
            String event,
            int version,
            LocalDate day,
            Instant recordedAt,
            Map<String, Object> by,
            List<String> changed,
            @Nullable String said,
            @Nullable String paperNumber) {}

    /**
     * A draft with all that stands in it, and the way there, the newest first.
     *
     * @param returned why it came back; null unless it did
     */
    record DraftFile(
            DraftRow draft,
            WrittenDraft written,
            @Nullable String note,
            @Nullable String returned,
            List<DraftStep> history,
            boolean parked) {}

    private static final String SELECT = """
            select id, unit_id as unit, award, year, nominee_kind, nominee_unit, achievement_code, stage,
              versions as version, since, nomination_id as nomination, sequence
            from {draft-register}.draft""";

    private static final int MOST_TO_SIGN = 50;

    private final JdbcClient jdbc;
    private final CaseHistory histories;
    private final EventLog log;
    private final DraftTitles titles;

    Drafts(@Qualifier("queryJdbcClient") JdbcClient jdbc, CaseHistory histories, EventLog log, DraftTitles titles) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.log = log;
        this.titles = titles;
    }

    Page<DraftRow> handle(FindDrafts query, Paging paging, QueryContext context) {
        return seen(context)
                .within(query.unit(), context, "unit_id")
                .when(query.stage(), "stage = :stage")
                .when(query.year(), "year = :year")
                .page(jdbc, context, paging, "since desc, id", DraftRow.class)
                .map(this::called);
    }

    private List<DraftRow> called(List<DraftRow> rows) {
        Map<UUID, Title> found = titles.of(rows.stream().map(DraftRow::id).toList());
        return rows.stream().map(row -> row.called(found.get(row.id()))).toList();
    }

    Optional<DraftFile> find(UUID id, QueryContext context) {
        return seen(context)
                .where("id = :id", id)
                .one(jdbc, context, DraftRow.class)
                .map(row -> file(row, context));
    }

    NominationDraftState state(DraftRow row) {
        return log.state(NominationDraftState.FOLD, NominationDraftEvent.class, row.id(), row.sequence());
    }

    /** What was sent for the signature of these units, the longest waiting first. */
    List<DraftFile> toSign(Collection<UUID> units, QueryContext context) {
        return seen(context)
                .where("unit_id = any(:units::uuid[])", units)
                .where("stage = :stage", DraftStage.SENT)
                .limited(jdbc, context, "since, id", MOST_TO_SIGN, DraftRow.class)
                .stream()
                .map(row -> file(row, context))
                .toList();
    }

    /** A clerk reads what may have been signed on paper, and what was. */
    private static Listing seen(QueryContext context) {
        return Listing.of(SELECT)
                .with("mine", context.viewer().actingOrAudited())
                .with("entered", context.viewer().enteredFor())
                .with("onPaper", List.of(DraftStage.SENT, DraftStage.SIGNED))
                .where("unit_id = any(:mine::uuid[])"
                        + " or unit_id = any(:entered::uuid[]) and stage = any(:onPaper::text[])");
    }

    private DraftFile file(DraftRow row, QueryContext context) {
        List<Step<NominationDraftState, NominationDraftEvent>> steps = histories.of(
                row.id(),
                row.sequence(),
                NominationDraftState.FOLD,
                NominationDraftEvent.class,
                context.viewer().references());
        Deque<DraftStep> history = new ArrayDeque<>();
        NominationDraftState before = null;
        for (Step<NominationDraftState, NominationDraftEvent> step : steps) {
            history.addFirst(step(before, step));
            before = step.state();
        }
        NominationDraftState now = Objects.requireNonNull(before);
        return new DraftFile(
                row.called(DraftTitles.of(now.contents())),
                written(now.contents(), context),
                text(now.note()),
                text(now.returned()),
                List.copyOf(history),
                context.isParked(row.id()));
    }

    private static DraftStep step(
            @Nullable NominationDraftState before, Step<NominationDraftState, NominationDraftEvent> step) {
        NominationDraftState now = step.state();
        boolean isNew = before == null || !Objects.equals(before.returned(), now.returned());
        String said = now.note() != null ? text(now.note()) : isNew ? text(now.returned()) : null;
        return new DraftStep(
                step.logged().name(),
                now.versions(),
                now.since(),
                step.logged().recordedAt(),
                step.by(),
                before == null ? List.of() : changed(before.contents(), now.contents()),
                said,
                now.paperNumber());
    }

    private static List<String> changed(DraftContents before, DraftContents now) {
        List<String> changed = new ArrayList<>();
        mark(changed, "nominee", before.nominee(), now.nominee());
        mark(changed, "award", before.award(), now.award());
        mark(changed, "year", before.year(), now.year());
        mark(changed, "cluster", before.clusterId(), now.clusterId());
        mark(changed, "province", before.provinceId(), now.provinceId());
        mark(changed, "achievementCode", before.achievementCode(), now.achievementCode());
        mark(changed, "achievement", before.achievement(), now.achievement());
        mark(changed, "papers", before.documents(), now.documents());
        return changed;
    }

    private static void mark(List<String> changed, String field, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            changed.add(field);
        }
    }

    private static WrittenDraft written(DraftContents contents, QueryContext context) {
        return new WrittenDraft(
                contents.nominee().kind(),
                Named.unit(
                        contents.nominee().unitId(),
                        context.viewer().references().units()),
                contents.nominee().personId() == null
                        ? null
                        : contents.nominee().personId().value(),
                contents.nominee().name() == null
                        ? null
                        : contents.nominee().name().text(),
                contents.award(),
                contents.year(),
                contents.clusterId() == null
                        ? null
                        : Named.cluster(
                                contents.clusterId(),
                                context.viewer().references().clusters()),
                contents.provinceId() == null
                        ? null
                        : Named.unit(
                                contents.provinceId(),
                                context.viewer().references().units()),
                contents.achievementCode(),
                text(contents.achievement()),
                contents.documents().stream().map(DraftPaper::of).toList());
    }

    private static @Nullable String text(@Nullable CaseText text) {
        return text == null ? null : text.text();
    }
}
