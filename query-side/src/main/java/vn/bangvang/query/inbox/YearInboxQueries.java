package vn.bangvang.query.inbox;

/** What the emulation year asks for beside pledges and scores: movements received, registrations checked, reviews. */
final class YearInboxQueries {

    private YearInboxQueries() {}

    static final String REVIEWS = """
            select case r.state when 'SUBMITTED' then 'ASSESS_REVIEW' when 'RETURNED' then 'SUPPLEMENT_REVIEW'
                   else 'CONCLUDE_REVIEW' end,
                   'review', r.id, r.about_unit, r.cluster_id, null, r.year::text, r.kind, r.since, r.sequence, m.mandate
            from mine m
            join {approver-inbox}.review r on case r.state
              when 'RETURNED' then r.unit_id = m.unit and m.role = 'REPRESENTATIVE'
              else r.organiser_id = m.unit and m.role = 'ORGANISER' end
            where r.state <> 'CONCLUDED'
            """;

    /**
     * The year's end is its last quarter. The organiser of the cluster checks; of a registration that names none, any
     * organiser above the unit. Nobody who acts for the unit checks it.
     */
    static final String REGISTRATIONS = """
            select 'CHECK_REGISTRATION', 'registration', r.id, r.unit_id, r.cluster_id, null, r.year::text, null,
                   greatest(r.since, make_date(r.year, 10, 1)), r.sequence, m.mandate
            from mine m
            join {approver-inbox}.registration r on not r.checked and m.today >= make_date(r.year, 10, 1)
            where m.role = 'ORGANISER' and not exists (select from mine o where o.unit = r.unit_id)
            and case when r.cluster_id is null
              then exists (select from {approver-inbox}.unit_above a
                where a.unit_id = r.unit_id and a.above_id = m.unit)
              else exists (select from {approver-inbox}.lead l
                where l.cluster_id = r.cluster_id and l.year = r.year and l.organiser_id = m.unit) end
            """;

    /** The units it names; if it names none, the members of its cluster by the newest roster, or all units below its organiser. */
    static final String MOVEMENTS = """
            select 'RECEIVE_MOVEMENT', 'movement', v.id, case when v.cluster_id is null then v.organiser_id end,
                   v.cluster_id, null, v.period, null, v.since, v.sequence, m.mandate
            from spoken m
            join {approver-inbox}.movement v on not v.closed and case
              when cardinality(v.scope) > 0 then m.unit = any(v.scope)
              when v.cluster_id is null then exists (select from {approver-inbox}.unit_above a
                where a.unit_id = m.unit and a.above_id = v.organiser_id)
              else exists (select from {approver-inbox}.member b where b.cluster_id = v.cluster_id
                and b.unit_id = m.unit and b.year = (select max(l.year) from {approver-inbox}.lead l
                  where l.cluster_id = v.cluster_id and l.year between v.from_year
                  and least(v.to_year, greatest(v.from_year, extract(year from m.today)::int)))
                and """ + Rosters.MEMBER_TODAY + """
                ) end
            where not exists (select from {approver-inbox}.receipt g
              where g.movement_id = v.id and g.unit_id = m.unit)
            """;
}
