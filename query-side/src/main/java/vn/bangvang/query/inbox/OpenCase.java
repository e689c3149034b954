package vn.bangvang.query.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * One case with all that is to be done with it.
 *
 * @param about what kind of case it is
 * @param subject the unit it is about; null for one about the cluster
 * @param sentOnBy the units that have had it and wait for what comes of it
 * @param namesPerson whether it is about somebody whose name its stream holds
 * @param sequence of its last event, which a command names
 */
record OpenCase(
        String about,
        UUID id,
        @Nullable UnitId subject,
        @Nullable ClusterId cluster,
        @Nullable String award,
        @Nullable String period,
        List<UnitId> sentOnBy,
        boolean namesPerson,
        long sequence,
        List<DueTask> tasks) {

    private static final String TABLE = "{approver-inbox}.task";

    /** One that nobody has sent on, and that is about no person. */
    static OpenCase of(
            String about,
            UUID id,
            @Nullable UnitId subject,
            @Nullable ClusterId cluster,
            @Nullable String period,
            long sequence,
            List<DueTask> tasks) {
        return new OpenCase(about, id, subject, cluster, null, period, List.of(), false, sequence, tasks);
    }

    void write(RowBatch rows) {
        rows.anew(key(), tasks.stream().map(this::row).toList());
    }

    private Columns key() {
        return Columns.of(TABLE).key("case_id", id);
    }

    private Columns row(DueTask task) {
        return key().set("about", about)
                .set("task", task.kind())
                .set("part", task.part())
                .constants("roles", task.roles())
                .set("unit_id", task.unit())
                .set("below", task.below())
                .set("done_by", task.doneBy())
                .set("kept_from", task.keptFrom())
                .set("from_day", task.days().first())
                .set("until_day", task.days().last())
                .set("since", task.since())
                .set("due_on", task.dueOn())
                .set("subject_id", task.subject() == null ? subject : task.subject())
                .set("cluster_id", cluster)
                .set("award", award)
                .set("period", period)
                .set("sent_on_by", sentOnBy)
                .set("names_person", namesPerson)
                .set("sequence", sequence);
    }
}
