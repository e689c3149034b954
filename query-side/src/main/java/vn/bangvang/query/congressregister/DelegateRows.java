package vn.bangvang.query.congressregister;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.CongressDelegateEvent.AttendanceCorrected;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegatesAllocated;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegatesReallocated;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.PersonId;

/** What the delegations to a congress write: the allocation into its row, and one row an election. */
final class DelegateRows {

    private static final String IN_OFFICE = " where congress_id = ? and person_id = ? and replaced_on is null";

    private DelegateRows() {}

    static void allocated(DelegatesAllocated event, Recorded recorded, RowBatch rows) {
        CourseRows.set(
                rows,
                event.congressId(),
                "quotas = ?::jsonb, quotas_total = ?, quotas_on = ?",
                Stored.json(event.quotas()),
                event.total(),
                event.allocatedOn());
    }

    static void reallocated(DelegatesReallocated event, Recorded recorded, RowBatch rows) {
        CourseRows.set(
                rows,
                event.congressId(),
                "quotas = ?::jsonb, quotas_total = ?, quotas_on = ?, quotas_reason = ?",
                Stored.json(event.quotas()),
                event.total(),
                event.reallocatedOn(),
                event.reason());
    }

    static void elected(DelegateElected event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_congressregister_v1.delegate (congress_id, person_id, event_position, unit_id, title,"
                        + " standing, in_favour, present, elected_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.congressId(),
                event.congressId().value(),
                event.delegate().person().value(),
                recorded.position(),
                event.unitId().value(),
                event.position(),
                event.standing().name(),
                event.vote().inFavour(),
                event.vote().present(),
                event.electedOn());
    }

    /** An alternate comes in as what the one who left had been. */
    static void replaced(DelegateReplaced event, Recorded recorded, RowBatch rows) {
        PersonId alternate = event.alternateId();
        if (alternate != null) {
            rows.one(
                    "update read_congressregister_v1.delegate set standing = (select standing"
                            + " from read_congressregister_v1.delegate" + IN_OFFICE + ")" + IN_OFFICE,
                    event.congressId(),
                    event.congressId().value(),
                    event.delegateId().value(),
                    event.congressId().value(),
                    alternate.value());
        }
        rows.one(
                "update read_congressregister_v1.delegate set replaced_on = ?, replaced_by = ?, replaced_position = ?"
                        + IN_OFFICE,
                event.congressId(),
                event.replacedOn(),
                alternate == null ? null : alternate.value(),
                recorded.position(),
                event.congressId().value(),
                event.delegateId().value());
    }

    static void attended(DelegatesAttended event, Recorded recorded, RowBatch rows) {
        attendance(event.congressId(), event.delegates(), event.recordedOn(), null, rows);
    }

    static void corrected(AttendanceCorrected event, Recorded recorded, RowBatch rows) {
        attendance(event.congressId(), event.delegates(), event.correctedOn(), event.reason(), rows);
    }

    private static void attendance(
            CongressId congress, List<PersonId> came, LocalDate day, @Nullable String reason, RowBatch rows) {
        rows.any(
                "update read_congressregister_v1.delegate set attended = person_id = any(?::uuid[])"
                        + " where congress_id = ? and replaced_on is null",
                congress,
                Stored.array(came),
                congress.value());
        CourseRows.set(rows, congress, "attended_on = ?, attended_reason = ?", day, reason);
    }
}
