package vn.bangvang.query.inbox;

/** What a mandate that gives nothing yet asks of the other administrators. */
final class MandateInboxQueries {

    private MandateInboxQueries() {}

    /** Neither of whoever granted it nor of whom it is for, by whichever of their accounts. */
    static final String TO_CONFIRM = """
            select 'CONFIRM_MANDATE', 'mandate', w.id, w.unit_id, null, null, null, w.role, w.since, w.sequence, m.mandate
            from mine m
            join {approver-inbox}.mandate_waiting w on w.unit_id = m.unit or exists (
              select from {approver-inbox}.unit_above a where a.unit_id = w.unit_id and a.above_id = m.unit)
            where m.role = 'ADMINISTRATOR' and (w.until_day is null or w.until_day >= m.today) and not exists (
              select from own o where o.account = w.account_id or o.account = w.granter_account
              or o.person = w.person_id or o.person = w.granter_person)
            """;
}
