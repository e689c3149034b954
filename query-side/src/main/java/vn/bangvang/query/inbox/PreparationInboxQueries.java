package vn.bangvang.query.inbox;

import java.util.stream.Collectors;
import vn.bangvang.shared.domain.congress.CongressPolicy.Act;

/** What the plan of a congress asks for: each task of the unit responsible and, once it is overdue, also of the host. */
final class PreparationInboxQueries {

    private PreparationInboxQueries() {}

    /** As long as it may be reported as done. */
    static final String RESPONSIBLE = """
            select 'PREPARE_CONGRESS', 'congress', c.id, c.host_id, null, null, c.period, k.code, k.since, c.sequence,
                   m.mandate
            from spoken m
            join {approver-inbox}.congress_task k on k.responsible_id = m.unit and k.waiting
            join {approver-inbox}.congress c on c.id = k.congress_id and c.stage in
            """ + stages(Act.REPORT_TASK);

    /** As long as the host may still move it. */
    static final String OVERDUE = """
            select 'PREPARE_CONGRESS', 'congress', c.id, c.host_id, null, null, c.period, k.code, k.due_on + 1,
                   c.sequence, m.mandate
            from mine m
            join {approver-inbox}.congress c on c.host_id = m.unit
            join {approver-inbox}.congress_task k on k.congress_id = c.id and k.waiting and k.due_on < m.today
            where m.role = 'ORGANISER' and c.stage in
            """ + stages(Act.PREPARE);

    private static String stages(Act act) {
        return act.stages().stream()
                .map(stage -> "'" + stage.name() + "'")
                .collect(Collectors.joining(", ", "(", ")\n"));
    }
}
