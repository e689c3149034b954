package vn.bangvang.query.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.platform.identity.PutOffs;
import vn.bangvang.shared.platform.identity.PutOffs.PutOff;

/** Whose tasks are whose: the one selection of what waits for a reader, and of what a reader waits for. */
@Component
final class WaitingTasks {

    /**
     * A reader's mandates, each at its own unit and, for what is asked of all below, at those above. Of several roles
     * that would do, the first that the reader has for the unit counts, and the own mandate before one that stands in. A task
     * that came back is nobody's again: who had it before does not count.
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

    private final PutOffs putOffs;

    WaitingTasks(PutOffs putOffs) {
        this.putOffs = putOffs;
    }

    /** What waits for the reader, a row a task. */
    Listing forReader(QueryContext context) {
        return of(SELECT, context);
    }

    /** How many wait for the reader, by all that can be asked for. */
    Listing countedForReader(QueryContext context) {
        return of(COUNTS, context);
    }

    /** What the reader's units have had and others have now. */
    Listing forOthers(QueryContext context) {
        Viewer viewer = context.viewer();
        return Listing.of(AWAITED)
                .with(
                        "roles",
                        viewer.mandates().stream().map(MandateState::role).toList())
                .with(
                        "units",
                        viewer.mandates().stream().map(MandateState::unit).toList())
                .with("today", viewer.today());
    }

    private Listing of(String select, QueryContext context) {
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
}
