package vn.bangvang.query.registration;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.registration.TargetCheck;
import vn.bangvang.shared.domain.registration.TitleCheck;

/** One row a registration as it stands; its versions and checks are read from the log. */
@Component
public final class RegistrationRegister implements ReadModel {

    @Override
    public String name() {
        return "registration-register";
    }

    /** 2: its versions are read from the log. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onState(RegistrationEvent.class, RegistrationState.FOLD, RegistrationRegister::write);
    }

    private static void write(RegistrationState state, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{registration-register}.registration")
                .key("id", state.id())
                .set("unit_id", state.unit())
                .set("year", state.year())
                .set("cluster_id", state.aims().clusterId())
                .set("version", state.version())
                .set("titles", state.aims().titles().size())
                .set("targets", state.aims().targets().size())
                .set("registered_on", state.registeredOn())
                .set("amended_on", state.amendedOn())
                .set("checked_on", state.checkedOn())
                .set("checked_by", state.checkedBy())
                .set(
                        "titles_achieved",
                        state.findings(),
                        found -> found.titles().stream()
                                .filter(TitleCheck::reached)
                                .count())
                .set(
                        "targets_reached",
                        state.findings(),
                        found -> found.targets().stream()
                                .filter(TargetCheck::reached)
                                .count())
                .set("sequence", entry.sequence()));
    }
}
