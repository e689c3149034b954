package vn.bangvang.query.registrationregister;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.value.RegistrationId;
import vn.bangvang.shared.value.TargetCheck;
import vn.bangvang.shared.value.TitleCheck;
import vn.bangvang.shared.value.UnitId;

/** One row a registration as it stands, and one each version and check of it. */
@Component
public final class RegistrationRegister implements ReadModel {

    @Override
    public String name() {
        return "registration-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(EmulationRegistered.class, this::registered)
                .on(RegistrationAmended.class, this::amended)
                .on(RegistrationChecked.class, this::checked)
                .on(RegistrationCheckCorrected.class, this::checkCorrected);
    }

    private void registered(EmulationRegistered event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_registrationregister_v1.registration (id, unit_id, year, cluster_id, version, titles,"
                        + " targets, registered_on, content_position, sequence) values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
                event.registrationId(),
                event.registrationId().value(),
                event.unitId().value(),
                event.year(),
                event.clusterId() == null ? null : event.clusterId().value(),
                event.titles().size(),
                event.targets().size(),
                event.registeredOn(),
                recorded.position(),
                recorded.sequence());
        version(event.registrationId(), 1, event.registeredOn(), null, recorded, rows);
    }

    private void amended(RegistrationAmended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_registrationregister_v1.registration set cluster_id = ?, version = ?, titles = ?,"
                        + " targets = ?, amended_on = ?, content_position = ?, sequence = ? where id = ?",
                event.registrationId(),
                event.clusterId() == null ? null : event.clusterId().value(),
                event.version(),
                event.titles().size(),
                event.targets().size(),
                event.amendedOn(),
                recorded.position(),
                recorded.sequence(),
                event.registrationId().value());
        version(event.registrationId(), event.version(), event.amendedOn(), event.reason(), recorded, rows);
    }

    private void checked(RegistrationChecked event, Recorded recorded, RowBatch rows) {
        check(event.registrationId(), event.checkedBy(), event.titles(), event.targets(), recorded, rows);
        rows.one(
                "update read_registrationregister_v1.registration set checked_on = ? where id = ?",
                event.registrationId(),
                event.checkedOn(),
                event.registrationId().value());
        version(event.registrationId(), event.version(), event.checkedOn(), null, recorded, rows);
    }

    private void checkCorrected(RegistrationCheckCorrected event, Recorded recorded, RowBatch rows) {
        check(event.registrationId(), event.checkedBy(), event.titles(), event.targets(), recorded, rows);
        version(event.registrationId(), event.version(), event.correctedOn(), event.reason(), recorded, rows);
    }

    private static void check(
            RegistrationId id,
            UnitId checkedBy,
            List<TitleCheck> titles,
            List<TargetCheck> targets,
            Recorded recorded,
            RowBatch rows) {
        rows.one(
                "update read_registrationregister_v1.registration set checked_by = ?, titles_achieved = ?,"
                        + " targets_reached = ?, sequence = ? where id = ?",
                id,
                checkedBy.value(),
                (int) titles.stream().filter(TitleCheck::reached).count(),
                (int) targets.stream().filter(TargetCheck::reached).count(),
                recorded.sequence(),
                id.value());
    }

    /** What a check is of was registered at the position that stands in the registration. */
    private static void version(
            RegistrationId id, int version, LocalDate day, @Nullable String reason, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_registrationregister_v1.version (registration_id, sequence, event, version, day, reason,"
                        + " position, content_position) select id, ?, ?, ?, ?, ?, ?, content_position"
                        + " from read_registrationregister_v1.registration where id = ?",
                id,
                recorded.sequence(),
                recorded.storedName(),
                version,
                day,
                reason,
                recorded.position(),
                id.value());
    }
}
