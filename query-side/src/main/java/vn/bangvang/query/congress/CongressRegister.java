package vn.bangvang.query.congress;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent;
import vn.bangvang.shared.domain.congress.CongressState;

/** One row a congress as it stands, and one each task, delegate, presentation and honour. */
@Component
public final class CongressRegister implements ReadModel {

    @Override
    public String name() {
        return "congress-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(CongressEvent.class, CongressState.FOLD, CongressRegister::write);
    }

    private static void write(CongressState state, CongressEvent event, LogEntry entry, RowBatch rows) {
        CongressRows.write(state, rows);
        TaskRows.write(state, entry, rows);
        if (event instanceof CongressDelegateEvent e) {
            DelegateRows.write(state, e, entry, rows);
        } else if (event instanceof CongressProgrammeEvent e) {
            ProgrammeRows.write(state, e, entry, rows);
        }
    }
}
