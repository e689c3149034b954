package vn.bangvang.query.inbox;

/** What score sheets ask for, from the self-score to the final score. */
final class SheetInboxQueries {

    private SheetInboxQueries() {}

    private static final String SHEET =
            ", 'score-sheet', t.id, t.unit_id, t.cluster_id, null, t.period, null, t.since, t.sequence, m.mandate ";

    static final String OWN =
            "select case when t.stage = 'SCORING' then 'SELF_SCORE'" + " else 'EXPLAIN_OR_ACCEPT' end" + SHEET + """
            from spoken m
            join open_sheet t on t.unit_id = m.unit
             and (t.stage = 'SCORING' and not t.self_scored or t.stage = 'CONSOLIDATED' and t.explain_until >= m.today)
            """;

    static final String OTHERS = "select 'CROSS_SCORE'" + SHEET + """
            from spoken m
            join member_in b on b.unit_id = m.unit
            join open_sheet t on t.cluster_id = b.cluster_id and t.year = b.year and t.quarter = b.quarter
             and t.unit_id <> m.unit and t.stage = 'SCORING'
             and (t.self_scored or t.self_due_on is null or t.self_due_on < m.today)
            where not exists (
              select from {approver-inbox}.crossed c where c.sheet_id = t.id and c.scorer_id = m.unit)
            """;

    /** Which lists are outdated is found by {@link OutdatedScores}; they wait since what made them so. */
    static final String SUPPLEMENT = """
            select 'SUPPLEMENT', 'score-sheet', t.id, t.unit_id, t.cluster_id, null, t.period, null,
                   coalesce(greatest(a.since, t.assigned_on), t.since), t.sequence, m.mandate
            from spoken m
            join outdated o on o.scorer_id = m.unit
            join open_sheet t on t.id = o.sheet_id and t.stage = 'SCORING'
            left join {approver-inbox}.amendment a on a.table_id = t.table_id
            """;

    /**
     * The leader consolidates, the deputy the leader's own sheet; when all have scored or declined, or their day has
     * passed, and somebody has scored or they themselves declined.
     */
    static final String TO_CONSOLIDATE = "select 'CONSOLIDATE'" + SHEET + """
            from spoken m
            join {approver-inbox}.lead l on m.unit in (l.leader_id, l.deputy_id)
            join open_sheet t on t.cluster_id = l.cluster_id and t.year = l.year
             and t.stage = 'SCORING' and (t.self_scored or t.self_due_on is null or t.self_due_on < m.today)
             and m.unit = case when t.unit_id = l.leader_id then l.deputy_id else l.leader_id end
            where exists (
              select from {approver-inbox}.crossed c
              where c.sheet_id = t.id and (not c.declined or c.scorer_id = m.unit))
            and (t.cross_due_on is null or t.cross_due_on < m.today or not exists (
              select from member_in b where b.cluster_id = t.cluster_id and b.year = t.year
              and b.quarter = t.quarter and b.unit_id <> t.unit_id and not exists (
                select from {approver-inbox}.crossed c where c.sheet_id = t.id and c.scorer_id = b.unit_id)))
            """;

    static final String TO_SETTLE =
            "select case when t.stage = 'EXPLAINED' then 'REVERIFY' else 'FINALISE' end" + SHEET + """
            from mine m
            join {approver-inbox}.lead l on l.organiser_id = m.unit
            join open_sheet t on t.cluster_id = l.cluster_id and t.year = l.year
             and (t.stage in ('EXPLAINED', 'ACCEPTED', 'REVERIFIED')
               or t.stage = 'CONSOLIDATED' and (t.explain_until is null or t.explain_until < m.today))
            where m.role = 'ORGANISER'
            """;
}
