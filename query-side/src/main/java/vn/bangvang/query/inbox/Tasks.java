package vn.bangvang.query.inbox;

/** The tasks of one reader: mandates, roles and units of {@code mine}, the day it is, what is {@code outdated} and who is a member. */
final class Tasks {

    private Tasks() {}

    private static final String MINE = """
            with mine as (
              select m.*, day.today from unnest(?::uuid[], ?::text[], ?::uuid[]) as m (mandate, role, unit),
                     (select ?::date today) day),
            outdated as (select * from unnest(?::uuid[], ?::uuid[]) as o (sheet_id, scorer_id)),
            doubt as (select * from unnest(?::uuid[], ?::text[], ?::date[]) as d (ranking_id, task, since)),
            own as (select ?::uuid account, unnest(?::uuid[]) person),
            judged as (select * from unnest(?::uuid[], ?::int[], ?::int[], ?::uuid[], ?::boolean[])
              as j (cluster_id, year, quarter, unit_id, member)),
            member_in as (
              select b.* from {approver-inbox}.member_in b where not exists (
                select from judged j where j.cluster_id = b.cluster_id and j.year = b.year
                and j.quarter = b.quarter and j.unit_id = b.unit_id)
              union all
              select j.cluster_id, j.year, j.quarter, j.unit_id from judged j where j.member),
            spoken as (select * from mine where role = 'REPRESENTATIVE'),
            open_sheet as (
              select * from {approver-inbox}.sheet s where s.stage <> 'FINAL' and not exists (
                select from {approver-inbox}.ranked r where r.cluster_id = s.cluster_id
                and r.year = s.year and r.quarter in (s.quarter, 0)))
            """;

    /** The first of the union: it names the columns. */
    private static final String NOMINATIONS = """
            select s.task, 'nomination' about, n.id, n.nominee_unit unit_id, null::uuid cluster_id, n.award,
                   n.year::text period, null::text part, n.since, n.sequence, m.mandate
            from mine m
            join {approver-inbox}.nomination_step s on s.unit_id = m.unit and s.role = m.role
            join {approver-inbox}.nomination n on n.id = s.nomination_id and n.step = s.step
            """;

    static final String SELECT = "select * from (" + MINE
            + String.join(
                    " union all ",
                    NOMINATIONS,
                    PledgeInboxQueries.SIGN,
                    PledgeInboxQueries.WITNESS,
                    SheetInboxQueries.OWN,
                    SheetInboxQueries.OTHERS,
                    SheetInboxQueries.SUPPLEMENT,
                    SheetInboxQueries.TO_CONSOLIDATE,
                    SheetInboxQueries.TO_SETTLE,
                    RankingInboxQueries.OBJECTIONS,
                    RankingInboxQueries.TO_PROPOSE,
                    RankingInboxQueries.TO_PUBLISH,
                    RankingInboxQueries.IN_DOUBT,
                    YearInboxQueries.REVIEWS,
                    YearInboxQueries.REGISTRATIONS,
                    YearInboxQueries.MOVEMENTS,
                    PreparationInboxQueries.RESPONSIBLE,
                    PreparationInboxQueries.OVERDUE,
                    MandateInboxQueries.TO_CONFIRM)
            + ") tasks";
}
