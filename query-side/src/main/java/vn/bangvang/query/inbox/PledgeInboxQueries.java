package vn.bangvang.query.inbox;

/** What pledges ask for: a party's signature, and the witness's once there is something to witness. */
final class PledgeInboxQueries {

    private PledgeInboxQueries() {}

    /** A party that is a member on the day, or the one next to it within the year; who has left signs no more. */
    static final String SIGN = """
            select 'SIGN', 'pledge', p.id, null, p.cluster_id, null, p.year::text, null, p.since, p.sequence, m.mandate
            from spoken m
            join {approver-inbox}.pledge_party a on a.unit_id = m.unit
            join {approver-inbox}.pledge p on p.id = a.pledge_id and a.answered < p.version and not p.closed
            cross join lateral (select p.cluster_id, p.year, a.unit_id) b
            where """ + Rosters.MEMBER_TODAY;

    /** Whoever may sign for the witness; of one unit the representative is asked before the approver. */
    static final String WITNESS = """
            select 'WITNESS', 'pledge', p.id, null, p.cluster_id, null, p.year::text, null, p.answered_on, p.sequence,
                   m.mandate
            from mine m
            join {approver-inbox}.pledge p on p.witness_id = m.unit and p.witnessed < p.version and not p.closed
             and case when p.witness_outside then m.role = 'ORGANISER'
                 else m.role = 'REPRESENTATIVE'
                   or m.role = 'APPROVER' and not exists (select from spoken s where s.unit = m.unit) end
            where exists (
              select from {approver-inbox}.pledge_party a where a.pledge_id = p.id and a.signed = p.version)
            and (p.sign_until < m.today or not exists (
              select from {approver-inbox}.pledge_party a where a.pledge_id = p.id and a.answered < p.version))
            """;
}
