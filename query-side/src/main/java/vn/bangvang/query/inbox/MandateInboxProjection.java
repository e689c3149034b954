package vn.bangvang.query.inbox;

import java.util.Optional;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.mandate.MandateEvent;
import vn.bangvang.shared.domain.mandate.MandateState;

/** Writes which mandates another administrator has to confirm, and who may not be that one. */
final class MandateInboxProjection {

    private static final String WRITE = """
            insert into {approver-inbox}.mandate_waiting (id, role, unit_id, account_id, person_id, granter_account,
              granter_person, since, until_day, sequence)
            values (?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?)
            on conflict (id) do update set sequence = excluded.sequence
            """;

    private static final String SETTLE = "delete from {approver-inbox}.mandate_waiting where id = ?";

    private MandateInboxProjection() {}

    static void write(MandateState mandate, MandateEvent event, LogEntry entry, RowBatch rows) {
        if (!mandate.asksForConfirmation()) {
            rows.any(SETTLE, mandate.id(), mandate.id().value());
            return;
        }
        Optional<Author> granter = mandate.granters().stream().findFirst();
        rows.one(
                WRITE,
                mandate.id(),
                mandate.id().value(),
                mandate.role().name(),
                mandate.unit().value(),
                mandate.account().value(),
                mandate.person().value(),
                granter.map(author -> author.account().value()).orElse(null),
                granter.map(Author::person).map(person -> person.value()).orElse(null),
                mandate.from(),
                mandate.until(),
                entry.sequence());
    }
}
