package vn.bangvang.query.inbox;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.inbox.CaseTitles.Case;
import vn.bangvang.query.inbox.CaseTitles.Title;
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
     *   <li>Drafts of a unit: WRITE_DRAFT what is being written; SIGN_DRAFT what was sent for signature, for who had no
     *       hand in it; REVISE_DRAFT what came back.
     *   <li>Pledges: SIGN as a party; WITNESS once every party has answered, or the last day for signing has passed, and
     *       one has signed. For a body outside the tree the organiser records it.
     *   <li>Score sheets: SELF_SCORE, CROSS_SCORE; SUPPLEMENT the own list on a sheet after its table was amended or its
     *       assignments were corrected; CONSOLIDATE, EXPLAIN_OR_ACCEPT, REVERIFY, FINALISE.
     *   <li>Rankings: PROPOSE_RANKING when it was opened and all sheets are final; RAISE_OBJECTION up to the last day for it,
     *       for the members, who need not; ANSWER_OBJECTION; PUBLISH_RANKING when the days for objections are over and none
     *       is open; PUBLISH_AGAIN when scores or decisions have changed since; REVIEW_AWARDS while an acclamation or awards
     *       rest on what has changed.
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
     * @param called the person nominated, whoever is given a mandate, or the movement
     * @param achievement of a draft, the code of what was achieved or its first words
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
            @Nullable String achievement,
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
     * @param called the person nominated, whoever is given a mandate, or the movement
     * @param achievement of a draft, the code of what was achieved or its first words
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
            @Nullable String achievement,
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
    private final WaitingTasks tasks;

    Inbox(@Qualifier("queryJdbcClient") JdbcClient jdbc, PeopleNames names, CaseTitles titles, WaitingTasks tasks) {
        this.jdbc = jdbc;
        this.names = names;
        this.titles = titles;
        this.tasks = tasks;
    }

    private static final int MOST_CHOSEN = 500;

    /** Those of some cases that are of one of the kinds; what does not wait for the reader is left out. */
    List<Task> chosen(QueryContext context, Collection<UUID> cases, Set<TaskKind> kinds) {
        Viewer viewer = context.viewer();
        Map<UUID, String> substituted = substituted(viewer);
        return called(
                tasks.forReader(context)
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
        Listing listing = tasks.forReader(context)
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
        return new Found<>(TaskRows.task(row, viewer, substituted), named(row), held(row));
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
        return tasks.countedForReader(context)
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
        return tasks.forOthers(context)
                .page(
                        jdbc,
                        context,
                        paging,
                        "since, id, task, with_id",
                        row -> new Found<>(TaskRows.awaited(row), named(row), held(row)))
                .map(found -> calledAwaited(found, viewer));
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
        Map<UUID, Title> called = titles.of(found.stream().map(Found::about).toList(), viewer);
        Map<UUID, Holder> holders = holders(found, viewer);
        return found.stream()
                .map(one -> called(
                        one.row(), called.getOrDefault(one.row().id(), Title.NONE), holders.get(one.heldUnder())))
                .toList();
    }

    private static Task called(Task row, Title title, @Nullable Holder holder) {
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
                title.called(),
                title.achievement(),
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
        Map<UUID, Title> called = titles.of(found.stream().map(Found::about).toList(), viewer);
        Map<UUID, Holder> holders = holders(found, viewer);
        return found.stream()
                .map(one -> {
                    Awaited row = one.row();
                    Holder holder = holders.get(one.heldUnder());
                    Title title = called.getOrDefault(row.id(), Title.NONE);
                    return new Awaited(
                            row.task(),
                            row.about(),
                            row.id(),
                            row.subject(),
                            row.award(),
                            row.period(),
                            title.called(),
                            title.achievement(),
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
}
