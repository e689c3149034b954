package vn.bangvang.query.approverinbox;

/** What the plan of a congress asks for: each task of the unit responsible and, once it is overdue, also of the host. */
final class PreparationTasks {

    private PreparationTasks() {}

    /** What was done in time may be reported late, until the congress has resolved. */
    static final String RESPONSIBLE = """
            select 'PREPARE_CONGRESS', 'congress', c.id, c.host_id, null, null, c.period, k.code, k.since, c.sequence,
                   m.mandate
            from spoken m
            join read_approverinbox_v2.congress_task k on k.responsible_id = m.unit and k.waiting
            join read_approverinbox_v2.congress c on c.id = k.congress_id and c.stage in ('PLANNED', 'HELD')
            """;

    static final String OVERDUE = """
            select 'PREPARE_CONGRESS', 'congress', c.id, c.host_id, null, null, c.period, k.code, k.due_on + 1,
                   c.sequence, m.mandate
            from mine m
            join read_approverinbox_v2.congress c on c.host_id = m.unit and c.stage = 'PLANNED'
            join read_approverinbox_v2.congress_task k on k.congress_id = c.id and k.waiting and k.due_on < m.today
            where m.role = 'ORGANISER'
            """;
}
