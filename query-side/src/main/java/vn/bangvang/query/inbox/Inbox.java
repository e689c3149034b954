package vn.bangvang.query.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.RestsOnPlaces;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.platform.words.CodeTexts;
import vn.bangvang.shared.reference.ReferenceData;

/** What waits for the mandates of one reader. */
@Component
final class Inbox {

    /** Why somebody has a task: the mandate with its days, and for whom it stands in if it is a substitution. */
    record Because(
            UUID mandate,
            Role role,
            Named unit,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID substitutesFor,
            @Nullable String substitutesForName,
            String text) {}

    /**
     * One piece of work.
     *
     * <ul>
     *   <li>Nominations: ENDORSE, COUNCIL, DECIDE, FORWARD, EXTERNAL_DECISION as their route says; RECEIVE what the
     *       body that appraises it has not received; SUBMIT a draft, RESUBMIT what was returned.
     *   <li>Pledges: SIGN as a party; WITNESS once every party has answered, or the last day for signing has passed, and
     *       one has signed. For a body outside the tree the organiser records it.
     *   <li>Score sheets: SELF_SCORE, CROSS_SCORE; SUPPLEMENT the own list on a sheet after its table was amended or its
     *       assignments were corrected; CONSOLIDATE, EXPLAIN_OR_ACCEPT, REVERIFY, FINALISE.
     *   <li>Rankings: PROPOSE_RANKING when it was opened and all sheets are final; ANSWER_OBJECTION; PUBLISH_RANKING when
     *       the days for objections are over and none is open; PUBLISH_AGAIN when scores or decisions have changed since;
     *       REVIEW_AWARDS while an acclamation or awards rest on what has changed.
     *   <li>Reviews: ASSESS_REVIEW, CONCLUDE_REVIEW for the organiser, SUPPLEMENT_REVIEW for the unit it was returned to.
     *   <li>CHECK_REGISTRATION from 1 October of its year on; RECEIVE_MOVEMENT until it is closed; PREPARE_CONGRESS: a task
     *       of the plan for the unit responsible and, when it is overdue, also for the organiser of the host.
     *   <li>CONFIRM_MANDATE, a mandate that decides: for the administrators who neither granted nor are given it.
     * </ul>
     *
     * @param subject the unit it is about, or the cluster; of a movement without a cluster the organiser
     * @param inDoubt the ranking on whose places a nomination rests, while those have changed since
     * @param part what of it, where there may be several: the code of a task of the plan, the objection, the kind of review, the
     *     role that a mandate gives
     * @param partName the same in words; none for an objection, which is the subject's
     */
    record Task(
            TaskKind task,
            String taskName,
            String about,
            String aboutName,
            UUID id,
            @Nullable Named subject,
            @Nullable String award,
            @Nullable String period,
            @Nullable String part,
            @Nullable String partName,
            LocalDate since,
            long sequence,
            @Nullable RestsOnPlaces inDoubt,
            Because because) {}

    private final JdbcClient jdbc;
    private final PeopleNames names;

    Inbox(@Qualifier("queryJdbcClient") JdbcClient jdbc, PeopleNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * A reader's mandates, each at its own unit and, for what is asked of all below, at those above. Of several roles that
     * would do, the first that the reader has for the unit counts.
     */
    private static final String SELECT = """
            select * from (
              with mine as (
                select * from unnest(:mandates::uuid[], :roles::text[], :units::uuid[]) as m (mandate, role, unit)),
              place as (
                select mandate, role, unit, unit as at, false as below from mine
                union all
                select m.mandate, m.role, m.unit, a.above, true from mine m
                join unnest(:below::uuid[], :above::uuid[]) as a (unit, above) on a.unit = m.unit),
              day as (select :today::date as today),
              own as (select :own::uuid[] as ids)
              select t.task, t.about, t.case_id as id, t.subject_id as unit_id, t.cluster_id, t.award, t.period, t.part,
                     coalesce(t.since, day.today) as since, t.sequence, p.mandate
              from place p
              join {approver-inbox}.task t on t.unit_id = p.at and t.below = p.below and p.role = any(t.roles)
              cross join day
              cross join own
              where coalesce(t.from_day, day.today) <= day.today
              and coalesce(t.until_day, day.today) >= day.today
              and not t.kept_from && own.ids
              and not p.unit = any(t.done_by)
              and not exists (
                select from mine m where m.unit = p.unit
                and array_position(t.roles, m.role) < array_position(t.roles, p.role))) tasks
            """;

    /** What has waited longest comes first. */
    Page<Task> of(QueryContext context, Paging paging) {
        Viewer viewer = context.viewer();
        List<MandateState> mandates = viewer.mandates();
        Map<UUID, String> substituted =
                names.ofSubstituted(mandates, viewer.references().mandates());
        List<Above> above = viewer.acting().stream()
                .flatMap(unit -> viewer.references().units().above(unit).map(one -> new Above(unit, one)))
                .toList();
        return Listing.of(SELECT)
                .with("mandates", mandates.stream().map(MandateState::id).toList())
                .with("roles", mandates.stream().map(MandateState::role).toList())
                .with("units", mandates.stream().map(MandateState::unit).toList())
                .with("below", above.stream().map(Above::unit).toList())
                .with("above", above.stream().map(Above::above).toList())
                .with("today", viewer.today())
                .with("own", ids(viewer))
                .page(
                        jdbc,
                        context,
                        paging,
                        "since, id, task, part, mandate",
                        row -> task(row, mandates, substituted, viewer.references()));
    }

    private record Above(UnitId unit, UnitId above) {}

    /** Whoever asks: the account, the persons and the units it acts for. */
    private static List<Object> ids(Viewer viewer) {
        return Stream.concat(
                        Stream.<Object>of(viewer.account()),
                        viewer.mandates().stream().flatMap(held -> Stream.<Object>of(held.person(), held.unit())))
                .toList();
    }

    private static Task task(
            Row row, List<MandateState> mandates, Map<UUID, String> substituted, ReferenceData references) {
        UUID mandate = row.uuid("mandate");
        MandateState mine = mandates.stream()
                .filter(m -> m.id().value().equals(mandate))
                .findFirst()
                .orElseThrow();
        Named unit = row.unitOrNull("unit_id");
        Locale language = LocaleContextHolder.getLocale();
        TaskKind kind = TaskKind.valueOf(row.text("task"));
        return new Task(
                kind,
                CodeTexts.words(kind, language),
                row.text("about"),
                CodeTexts.words("about", row.text("about"), language),
                row.uuid("id"),
                unit == null ? row.clusterOrNull("cluster_id") : unit,
                row.textOrNull("award"),
                row.textOrNull("period"),
                row.textOrNull("part"),
                part(row, language),
                row.date("since"),
                row.bigNumber("sequence"),
                row.text("about").equals("nomination") ? RestsOnPlaces.inDoubt(row.uuid("id"), references) : null,
                because(mine, row, substituted));
    }

    private static @Nullable String part(Row row, Locale language) {
        String part = row.textOrNull("part");
        if (part == null) {
            return null;
        }
        return switch (row.text("about")) {
            case "mandate" -> CodeTexts.words(Role.valueOf(part), language);
            case "review" -> CodeTexts.words(ReviewKind.valueOf(part), language);
            case "ranking" -> null;
            default -> part;
        };
    }

    private static Because because(MandateState mine, Row row, Map<UUID, String> holders) {
        Named unit = row.unit(mine.unit().value());
        UUID substituted =
                mine.substitutesFor() == null ? null : mine.substitutesFor().value();
        String vietnamese = CodeTexts.words(mine.role(), Locale.ROOT);
        String english = CodeTexts.words(mine.role(), Locale.ENGLISH);
        String text = substituted == null
                ? "Bạn là " + vietnamese + " của " + unit.name() + " · You are " + english + " of " + unit.name()
                : "Bạn được ủy quyền thay " + vietnamese + " của " + unit.name() + " · You stand in for the " + english
                        + " of " + unit.name();
        return new Because(
                mine.id().value(),
                mine.role(),
                unit,
                mine.from(),
                mine.until(),
                substituted,
                substituted == null ? null : holders.get(substituted),
                text);
    }
}
