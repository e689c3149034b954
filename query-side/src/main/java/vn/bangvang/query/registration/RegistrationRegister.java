package vn.bangvang.query.registration;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.registration.RegistrationState.Findings;
import vn.bangvang.shared.domain.registration.TargetCheck;
import vn.bangvang.shared.domain.registration.TitleCheck;

/** One row a registration as it stands, and one each version and check of it. */
@Component
public final class RegistrationRegister implements ReadModel {

    @Override
    public String name() {
        return "registration-register";
    }

    @Override
    public int version() {
        return 2;
    }

    private static final String WRITE = """
            insert into {registration-register}.registration (id, unit_id, year, cluster_id, version, titles,
              targets, registered_on, amended_on, checked_on, checked_by, titles_achieved, targets_reached,
              sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (cluster_id, version, titles, targets, amended_on, checked_on, checked_by,
              titles_achieved, targets_reached, sequence) = (excluded.cluster_id, excluded.version,
              excluded.titles, excluded.targets, excluded.amended_on, excluded.checked_on, excluded.checked_by,
              excluded.titles_achieved, excluded.targets_reached, excluded.sequence)
            """;

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(RegistrationEvent.class, RegistrationState.FOLD, RegistrationRegister::write);
    }

    private static void write(RegistrationState state, RegistrationEvent event, LogEntry entry, RowBatch rows) {
        ClusterId cluster = state.aims().clusterId();
        UnitId checker = state.checkedBy();
        Findings found = state.findings();
        rows.one(
                WRITE,
                state.id(),
                state.id().value(),
                state.unit().value(),
                state.year(),
                cluster == null ? null : cluster.value(),
                state.version(),
                state.aims().titles().size(),
                state.aims().targets().size(),
                state.registeredOn(),
                state.amendedOn(),
                state.checkedOn(),
                checker == null ? null : checker.value(),
                found == null
                        ? null
                        : (int) found.titles().stream()
                                .filter(TitleCheck::reached)
                                .count(),
                found == null
                        ? null
                        : (int) found.targets().stream()
                                .filter(TargetCheck::reached)
                                .count(),
                entry.sequence());
    }
}
