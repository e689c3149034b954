package vn.bangvang.query.approverinbox;

/** The tasks of one reader: mandates, roles and units of {@code mine}, and the day it is. */
final class Tasks {

    private Tasks() {}

    private static final String MINE = """
            with mine as (
              select m.*, day.today from unnest(?::uuid[], ?::text[], ?::uuid[]) as m (mandate, role, unit),
                     (select ?::date today) day),
            spoken as (select * from mine where role = 'REPRESENTATIVE'),
            open_sheet as (
              select * from read_approverinbox_v1.sheet s where s.stage <> 'FINAL' and not exists (
                select from read_approverinbox_v1.ranked r where r.cluster_id = s.cluster_id
                and r.year = s.year and r.quarter in (s.quarter, 0)))
            """;

    private static final String NOMINATIONS = """
            select s.task, 'nomination' about, n.id, n.nominee_unit unit_id, null::uuid cluster_id, n.award,
                   n.year::text period, n.since, n.sequence, m.mandate
            from mine m
            join read_approverinbox_v1.nomination_step s on s.unit_id = m.unit and s.role = m.role
            join read_approverinbox_v1.nomination n on n.id = s.nomination_id and n.step = s.step
            """;

    private static final String PLEDGES = """
            select 'SIGN', 'pledge', p.id, null, p.cluster_id, null, p.year::text, p.since, p.sequence, m.mandate
            from spoken m
            join read_approverinbox_v1.pledge_party a on a.unit_id = m.unit
            join read_approverinbox_v1.pledge p on p.id = a.pledge_id and a.answered < p.version and not p.closed
            """;

    private static final String SHEET =
            ", 'score-sheet', t.id, t.unit_id, t.cluster_id, null, t.period, t.since, t.sequence, m.mandate ";

    private static final String OWN_SHEETS =
            "select case when t.stage = 'SCORING' then 'SELF_SCORE'" + " else 'EXPLAIN_OR_ACCEPT' end" + SHEET + """
            from spoken m
            join open_sheet t on t.unit_id = m.unit
             and (t.stage = 'SCORING' and not t.self_scored or t.stage = 'CONSOLIDATED' and t.explain_until >= m.today)
            """;

    private static final String OTHERS_SHEETS = "select 'CROSS_SCORE'" + SHEET + """
            from spoken m
            join read_approverinbox_v1.member b on b.unit_id = m.unit
            join open_sheet t on t.cluster_id = b.cluster_id and t.year = b.year
             and t.unit_id <> m.unit and t.self_scored and t.stage = 'SCORING'
            where not exists (
              select from read_approverinbox_v1.crossed c where c.sheet_id = t.id and c.scorer_id = m.unit)
            """;

    /** The leader consolidates, the deputy the leader's own sheet; when all others have scored or declined, or their day has passed. */
    private static final String TO_CONSOLIDATE = "select 'CONSOLIDATE'" + SHEET + """
            from spoken m
            join read_approverinbox_v1.lead l on m.unit in (l.leader_id, l.deputy_id)
            join open_sheet t on t.cluster_id = l.cluster_id and t.year = l.year
             and t.self_scored and t.stage = 'SCORING'
             and m.unit = case when t.unit_id = l.leader_id then l.deputy_id else l.leader_id end
            where exists (
              select from read_approverinbox_v1.crossed c where c.sheet_id = t.id and not c.declined)
            and (t.cross_due_on < m.today or not exists (
              select from read_approverinbox_v1.member b where b.cluster_id = t.cluster_id and b.year = t.year
              and b.unit_id <> t.unit_id and not exists (
                select from read_approverinbox_v1.crossed c where c.sheet_id = t.id and c.scorer_id = b.unit_id)))
            """;

    private static final String TO_SETTLE =
            "select case when t.stage = 'EXPLAINED' then 'REVERIFY' else 'FINALISE' end" + SHEET + """
            from mine m
            join read_approverinbox_v1.lead l on l.organiser_id = m.unit
            join open_sheet t on t.cluster_id = l.cluster_id and t.year = l.year
             and (t.stage in ('EXPLAINED', 'ACCEPTED', 'REVERIFIED')
               or t.stage = 'CONSOLIDATED' and (t.explain_until is null or t.explain_until < m.today))
            where m.role = 'ORGANISER'
            """;

    private static final String OBJECTIONS = """
            select 'ANSWER_OBJECTION', 'ranking', r.id, o.unit_id, r.cluster_id, null, r.period, o.since, r.sequence,
                   m.mandate
            from mine m
            join read_approverinbox_v1.ranking r on r.organiser_id = m.unit
            join read_approverinbox_v1.objection o on o.ranking_id = r.id and not o.answered
            where m.role = 'ORGANISER'
            """;

    static final String SELECT = "select * from (" + MINE
            + String.join(
                    " union all ",
                    NOMINATIONS,
                    PLEDGES,
                    OWN_SHEETS,
                    OTHERS_SHEETS,
                    TO_CONSOLIDATE,
                    TO_SETTLE,
                    OBJECTIONS)
            + ") tasks";
}
