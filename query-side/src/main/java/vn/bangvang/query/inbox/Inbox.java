package vn.bangvang.query.inbox;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.inbox.CaseTitles.Case;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.RestsOnPlaces;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.platform.identity.PutOffs;
import vn.bangvang.shared.platform.identity.PutOffs.PutOff;
import vn.bangvang.shared.platform.words.CodeTexts;

/** What waits for the mandates of one reader, and what the reader waits for. */
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
     * Who has taken a task upon them, of those who may do it.
     *
     * @param mine whether that is the caller
     */
    record Holder(@Nullable String name, boolean mine) {}

    /**
     * One piece of work.
     *
     * <ul>
     *   <li>Nominations: ENDORSE, COUNCIL, DECIDE, FORWARD, EXTERNAL_DECISION as their route says; RECEIVE what the
     *       body that appraises it has not received; SUBMIT a draft, RESUBMIT what was returned.
     *   <li>Drafts of a unit: SIGN_DRAFT what was sent for signature, for who had no hand in it; REVISE_DRAFT what came back.
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
     * @param part what of it, where there may be several: the code of a task of the plan, the objection, the kind of review, the
     *     role that a mandate gives
     * @param partName the same in words; none for an objection, which is the subject's
     * @param called the person nominated, or the movement
     * @param dueOn the last day, inclusive, by which it should be done; null where none is set
     * @param putOffUntil the day on which the reader wants to be reminded of it; null where it was not put off
     * @param heldBy whoever has taken it upon them; null while nobody has
     * @param inDoubt the ranking on whose places a nomination rests, while those have changed since
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
            @Nullable String called,
            LocalDate since,
            @Nullable LocalDate dueOn,
            DueGroup due,
            @Nullable LocalDate putOffUntil,
            @Nullable Holder heldBy,
            long sequence,
            @Nullable RestsOnPlaces inDoubt,
            Because because) {}

    /**
     * A case that the reader's units have had, and who has it now.
     *
     * @param with the unit with which it lies
     * @param heldBy whoever of that unit has taken it upon them
     */
    record Awaited(
            TaskKind task,
            String about,
            UUID id,
            @Nullable Named subject,
            @Nullable String award,
            @Nullable String period,
            @Nullable String called,
            LocalDate since,
            @Nullable LocalDate dueOn,
            Named with,
            @Nullable String heldBy) {}

    /** Which tasks are wanted; without one all that were not put off. */
    record FindTasks(
            @Nullable TaskKind task,
            @Nullable DueGroup due,
            @Nullable String award,

            @Parameter(description = "Thẩm quyền của người đọc · the reader's mandate for which it waits") @Nullable
            UUID mandate) {

        static final FindTasks ALL = new FindTasks(null, null, null, null);
    }

    /** So many tasks of a kind, an award and a last day wait for a mandate. */
    record Count(
            TaskKind task,
            @Nullable String award,
            UUID mandate,
            @Nullable LocalDate dueOn,
            DueGroup due,
            long tasks) {}

    private static final String ORDER = "due_on, since, id, task, part, mandate";
    private static final int MOST_COUNTS = 10_000;

    private final JdbcClient jdbc;
    private final PeopleNames names;
    private final CaseTitles titles;
    private final PutOffs putOffs;

    Inbox(@Qualifier("queryJdbcClient") JdbcClient jdbc, PeopleNames names, CaseTitles titles, PutOffs putOffs) {
        this.jdbc = jdbc;
        this.names = names;
        this.titles = titles;
        this.putOffs = putOffs;
    }

    /**
     * A reader's mandates, each at its own unit and, for what is asked of all below, at those above. Of several roles that
     * would do, the first that the reader has for the unit counts, and the own mandate before one that stands in. A task that came back is nobody's again: who had it before
     * does not count.
     */
    private static final String SELECT = """
            select * from (
              with mine as (
                select * from unnest(:mandates::uuid[], :roles::text[], :units::uuid[]) with ordinality
                  as m (mandate, role, unit, nth)),
              place as (
                select mandate, role, unit, nth, unit as at, false as below from mine
                union all
                select m.mandate, m.role, m.unit, m.nth, a.above, true from mine m
                join unnest(:below::uuid[], :above::uuid[]) as a (unit, above) on a.unit = m.unit),
              put_off as (
                select * from unnest(
                    :offCases::uuid[], :offTasks::text[], :offParts::text[], :offUnits::uuid[], :offUntil::date[])
                  as o (id, task, part, unit, until)),
              day as (select :today::date as today),
              own as (select :own::uuid[] as ids),
              instead as (select * from unnest(:standing::uuid[], :insteadOf::uuid[]) as s (mandate, id))
              select t.task, t.about, t.case_id as id, t.subject_id as unit_id, t.cluster_id, t.award, t.period, t.part,
                     coalesce(t.since, day.today) as since, t.due_on, t.names_person, t.sequence, p.mandate,
                     o.until as put_off_until, case when o.until is null then 0 else 1 end as put_off,
                     h.mandate as held_under
              from place p
              join {approver-inbox}.task t on t.unit_id = p.at and t.below = p.below and p.role = any(t.roles)
              cross join day
              cross join own
              left join put_off o on o.id = t.case_id and o.task = t.task and o.part is not distinct from t.part
                and o.unit = p.unit
              left join {approver-inbox}.holding h on h.case_id = t.case_id and h.task = t.task and h.unit_id = p.unit
                and h.part is not distinct from t.part and h.since >= coalesce(t.since, h.since)
              where coalesce(t.from_day, day.today) <= day.today
              and coalesce(t.until_day, day.today) >= day.today
              and not t.kept_from && own.ids
              and not exists (select from instead s where s.mandate = p.mandate and s.id = any(t.kept_from))
              and not p.unit = any(t.done_by)
              and not exists (
                select from mine m where m.unit = p.unit
                and (array_position(t.roles, m.role) < array_position(t.roles, p.role)
                  or m.role = p.role and m.nth < p.nth))) tasks
            """;

    private static final String COUNTS = "select task, award, mandate, due_on, put_off, count(*) as tasks from ("
            + SELECT + ") counted group by task, award, mandate, due_on, put_off";

    private static final String AWAITED = """
            select * from (
              with mine as (select * from unnest(:roles::text[], :units::uuid[]) as m (role, unit)),
              day as (select :today::date as today)
              select t.task, t.about, t.case_id as id, t.subject_id as unit_id, t.cluster_id, t.award, t.period,
                     coalesce(t.since, day.today) as since, t.due_on, t.names_person, t.unit_id as with_id,
                     h.mandate as held_under
              from {approver-inbox}.task t
              cross join day
              left join {approver-inbox}.holding h on h.case_id = t.case_id and h.task = t.task and h.unit_id = t.unit_id
                and h.part is not distinct from t.part and h.since >= coalesce(t.since, h.since)
              where t.sent_on_by && :units::uuid[]
              and coalesce(t.from_day, day.today) <= day.today
              and coalesce(t.until_day, day.today) >= day.today
              and not exists (select from mine m where m.unit = t.unit_id and m.role = any(t.roles))) awaited
            """;

    private static final int MOST_CHOSEN = 500;

    /** Those of some cases that are of one of the kinds; what does not wait for the reader is left out. */
    List<Task> chosen(QueryContext context, Collection<UUID> cases, Set<TaskKind> kinds) {
        Viewer viewer = context.viewer();
        Map<UUID, String> substituted = substituted(viewer);
        return called(
                mine(SELECT, context)
                        .with("cases", cases)
                        .with("kinds", kinds)
                        .where("id = any(:cases::uuid[]) and task = any(:kinds::text[])")
                        .limited(jdbc, context, ORDER, MOST_CHOSEN, row -> found(row, viewer, substituted)),
                viewer);
    }

    /** What is due first comes first, then what has waited longest; what was put off only if it is asked for. */
    Page<Task> of(QueryContext context, FindTasks query, Paging paging) {
        return of(context, query, query.due() == null ? List.of() : counts(context), paging);
    }

    /** @param counts of what waits for the reader */
    Page<Task> of(QueryContext context, FindTasks query, List<Count> counts, Paging paging) {
        Listing listing = mine(SELECT, context)
                .when(query.task(), "task = :task")
                .when(query.award(), "award = :award")
                .when(query.mandate(), "mandate = :mandate");
        if (query.due() == null) {
            listing.where("put_off = 0");
        } else {
            due(query.due(), counts, listing);
        }
        Viewer viewer = context.viewer();
        Map<UUID, String> substituted = substituted(viewer);
        return listing.page(jdbc, context, paging, ORDER, row -> found(row, viewer, substituted))
                .map(found -> called(found, viewer));
    }

    private Map<UUID, String> substituted(Viewer viewer) {
        return names.ofSubstituted(viewer.mandates(), viewer.references().mandates());
    }

    private static Found<Task> found(Row row, Viewer viewer, Map<UUID, String> substituted) {
        return new Found<>(task(row, viewer, substituted), named(row), held(row));
    }

    /** By the last days that there are: only {@link DueGroup} says what they mean. */
    private static void due(DueGroup due, List<Count> counts, Listing listing) {
        List<Count> wanted = counts.stream().filter(one -> one.due() == due).toList();
        boolean none = wanted.stream().anyMatch(one -> one.dueOn() == null);
        listing.with("putOff", due == DueGroup.PUT_OFF ? 1 : 0)
                .with("none", none)
                .with(
                        "days",
                        wanted.stream()
                                .flatMap(one -> Stream.ofNullable(one.dueOn()))
                                .distinct()
                                .toList())
                .where("put_off = :putOff and (due_on = any(:days::date[]) or :none and due_on is null)");
    }

    /** How many wait, by everything that can be asked for. */
    List<Count> counts(QueryContext context) {
        LocalDate today = context.viewer().today();
        return mine(COUNTS, context)
                .limited(jdbc, context, "task, award, mandate, due_on, put_off", MOST_COUNTS, row -> {
                    LocalDate dueOn = row.dateOrNull("due_on");
                    return new Count(
                            TaskKind.valueOf(row.text("task")),
                            row.textOrNull("award"),
                            row.uuid("mandate"),
                            dueOn,
                            row.number("put_off") == 1 ? DueGroup.PUT_OFF : DueGroup.of(dueOn, today),
                            row.bigNumber("tasks"));
                });
    }

    /** What the reader's units have had and wait for, the longest first. */
    Page<Awaited> awaited(QueryContext context, Paging paging) {
        Viewer viewer = context.viewer();
        return Listing.of(AWAITED)
                .with(
                        "roles",
                        viewer.mandates().stream().map(MandateState::role).toList())
                .with(
                        "units",
                        viewer.mandates().stream().map(MandateState::unit).toList())
                .with("today", viewer.today())
                .page(
                        jdbc,
                        context,
                        paging,
                        "since, id, task, with_id",
                        row -> new Found<>(awaited(row), named(row), held(row)))
                .map(found -> calledAwaited(found, viewer));
    }

    private Listing mine(String select, QueryContext context) {
        Viewer viewer = context.viewer();
        List<MandateState> mandates = viewer.mandates().stream()
                .sorted(Comparator.comparing(mandate -> mandate.substitutesFor() != null))
                .toList();
        List<Above> above = viewer.acting().stream()
                .flatMap(unit -> viewer.references().units().above(unit).map(one -> new Above(unit, one)))
                .toList();
        List<PutOff> off = putOffs.of(viewer.account().value(), viewer.today());
        List<InsteadOf> instead = mandates.stream()
                .flatMap(held -> viewer.insteadOf(held).stream().map(id -> new InsteadOf(held.id(), id)))
                .toList();
        return Listing.of(select)
                .with("mandates", mandates.stream().map(MandateState::id).toList())
                .with("roles", mandates.stream().map(MandateState::role).toList())
                .with("units", mandates.stream().map(MandateState::unit).toList())
                .with("below", above.stream().map(Above::unit).toList())
                .with("above", above.stream().map(Above::above).toList())
                .with("offCases", off.stream().map(PutOff::caseId).toList())
                .with("offTasks", off.stream().map(PutOff::task).toList())
                .with("offParts", off.stream().map(PutOff::part).toList())
                .with("offUnits", off.stream().map(PutOff::unitId).toList())
                .with("offUntil", off.stream().map(PutOff::until).toList())
                .with("today", viewer.today())
                .with("standing", instead.stream().map(InsteadOf::mandate).toList())
                .with("insteadOf", instead.stream().map(InsteadOf::id).toList())
                .with("own", ids(viewer));
    }

    private record Above(UnitId unit, UnitId above) {}

    /** A person whom a mandate of the reader stands in for, or a unit which that person acts for. */
    private record InsteadOf(MandateId mandate, UUID id) {}

    /** Whoever asks: the account, the persons and the units it acts for. */
    private static List<Object> ids(Viewer viewer) {
        return Stream.concat(
                        Stream.<Object>of(viewer.account()),
                        viewer.mandates().stream().flatMap(held -> Stream.<Object>of(held.person(), held.unit())))
                .toList();
    }

    /** A row whose names are still to be looked up. */
    private record Found<T>(T row, Case about, @Nullable UUID heldUnder) {}

    private static Case named(Row row) {
        return new Case(row.text("about"), row.uuid("id"), row.flag("names_person"));
    }

    private static @Nullable UUID held(Row row) {
        return row.uuidOrNull("held_under");
    }

    private List<Task> called(List<Found<Task>> found, Viewer viewer) {
        Map<UUID, String> called = titles.of(found.stream().map(Found::about).toList(), viewer);
        Map<UUID, Holder> holders = holders(found, viewer);
        return found.stream()
                .map(one -> called(one.row(), called.get(one.row().id()), holders.get(one.heldUnder())))
                .toList();
    }

    private static Task called(Task row, @Nullable String called, @Nullable Holder holder) {
        return new Task(
                row.task(),
                row.taskName(),
                row.about(),
                row.aboutName(),
                row.id(),
                row.subject(),
                row.award(),
                row.period(),
                row.part(),
                row.partName(),
                called,
                row.since(),
                row.dueOn(),
                row.due(),
                row.putOffUntil(),
                holder,
                row.sequence(),
                row.inDoubt(),
                row.because());
    }

    private List<Awaited> calledAwaited(List<Found<Awaited>> found, Viewer viewer) {
        Map<UUID, String> called = titles.of(found.stream().map(Found::about).toList(), viewer);
        Map<UUID, Holder> holders = holders(found, viewer);
        return found.stream()
                .map(one -> {
                    Awaited row = one.row();
                    Holder holder = holders.get(one.heldUnder());
                    return new Awaited(
                            row.task(),
                            row.about(),
                            row.id(),
                            row.subject(),
                            row.award(),
                            row.period(),
                            called.get(row.id()),
                            row.since(),
                            row.dueOn(),
                            row.with(),
                            holder == null ? null : holder.name());
                })
                .toList();
    }

    /** Those whose mandate still holds; whoever has none any more has no work either. */
    private <T> Map<UUID, Holder> holders(List<Found<T>> found, Viewer viewer) {
        return titles.holders(
                found.stream()
                        .flatMap(one -> Stream.ofNullable(one.heldUnder()))
                        .toList(),
                viewer);
    }

    private static Task task(Row row, Viewer viewer, Map<UUID, String> substituted) {
        UUID mandate = row.uuid("mandate");
        MandateState mine = viewer.mandates().stream()
                .filter(m -> m.id().value().equals(mandate))
                .findFirst()
                .orElseThrow();
        Locale language = LocaleContextHolder.getLocale();
        TaskKind kind = TaskKind.valueOf(row.text("task"));
        LocalDate dueOn = row.dateOrNull("due_on");
        LocalDate putOffUntil = row.dateOrNull("put_off_until");
        return new Task(
                kind,
                CodeTexts.words(kind, language),
                row.text("about"),
                CodeTexts.words("about", row.text("about"), language),
                row.uuid("id"),
                subject(row),
                row.textOrNull("award"),
                row.textOrNull("period"),
                row.textOrNull("part"),
                part(row, language),
                null,
                row.date("since"),
                dueOn,
                putOffUntil == null ? DueGroup.of(dueOn, viewer.today()) : DueGroup.PUT_OFF,
                putOffUntil,
                null,
                row.bigNumber("sequence"),
                row.text("about").equals("nomination")
                        ? RestsOnPlaces.inDoubt(row.uuid("id"), viewer.references())
                        : null,
                because(mine, row, substituted));
    }

    private static Awaited awaited(Row row) {
        return new Awaited(
                TaskKind.valueOf(row.text("task")),
                row.text("about"),
                row.uuid("id"),
                subject(row),
                row.textOrNull("award"),
                row.textOrNull("period"),
                null,
                row.date("since"),
                row.dateOrNull("due_on"),
                row.unit("with_id"),
                null);
    }

    private static @Nullable Named subject(Row row) {
        Named unit = row.unitOrNull("unit_id");
        return unit == null ? row.clusterOrNull("cluster_id") : unit;
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
