package vn.bangvang.query.inbox;

/** What rankings ask of the organiser. */
final class RankingInboxQueries {

    private RankingInboxQueries() {}

    static final String OBJECTIONS = """
            select 'ANSWER_OBJECTION', 'ranking', r.id, o.unit_id, r.cluster_id, null, r.period, o.id::text, o.since,
                   r.sequence, m.mandate
            from mine m
            join {approver-inbox}.ranking r on r.organiser_id = m.unit
            join {approver-inbox}.objection o on o.ranking_id = r.id and not o.answered
            where m.role = 'ORGANISER'
            """;

    /** One that was opened: what nobody has opened need not be ranked. Every member, excluded ones apart, has final sheets. */
    static final String TO_PROPOSE = """
            select 'PROPOSE_RANKING', 'ranking', r.id, null, r.cluster_id, null, r.period, null,
                   greatest(r.since, f.last_final), r.sequence, m.mandate
            from mine m
            join {approver-inbox}.ranking r on r.organiser_id = m.unit
             and r.objections_until is null and not r.published
            cross join lateral (
              select max(t.since) last_final, count(*) wanted, count(t.id) final
              from member_in b
              left join {approver-inbox}.sheet t on t.cluster_id = b.cluster_id and t.year = b.year
               and t.quarter = b.quarter and t.unit_id = b.unit_id and t.stage = 'FINAL'
              where b.cluster_id = r.cluster_id and b.year = r.year
              and b.quarter between greatest(r.quarter, 1) and case r.quarter when 0 then 4 else r.quarter end
              and not exists (
                select from {approver-inbox}.excluded e where e.ranking_id = r.id and e.unit_id = b.unit_id)) f
            where m.role = 'ORGANISER' and f.final > 0 and f.final = f.wanted
            """;

    /** The last day for objections is a whole day. */
    static final String TO_PUBLISH = """
            select 'PUBLISH_RANKING', 'ranking', r.id, null, r.cluster_id, null, r.period, null,
                   r.objections_until + 1, r.sequence, m.mandate
            from mine m
            join {approver-inbox}.ranking r on r.organiser_id = m.unit
             and r.objections_until < m.today and not r.published
            where m.role = 'ORGANISER' and not exists (
              select from {approver-inbox}.objection o where o.ranking_id = r.id and not o.answered)
            """;

    /** Which these are is found by {@link RankingsInDoubt}. */
    static final String IN_DOUBT = """
            select d.task, 'ranking', r.id, null, r.cluster_id, null, r.period, null, d.since, r.sequence, m.mandate
            from mine m
            join {approver-inbox}.ranking r on r.organiser_id = m.unit
            join doubt d on d.ranking_id = r.id
            where m.role = 'ORGANISER'
            """;
}
