package vn.bangvang.command.registration;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Told;
import vn.bangvang.command.registration.RegistrationCommand.Aims;
import vn.bangvang.command.registration.RegistrationCommand.Outcome;
import vn.bangvang.shared.event.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.RegistrationPolicy;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.RegistrationId;
import vn.bangvang.shared.value.TargetCheck;
import vn.bangvang.shared.value.TitleCheck;
import vn.bangvang.shared.value.UnitId;

/** What a registration knows of itself. Who registered and amended is read from the metadata of its own events. */
abstract class RegistrationFile {

    /** What a check found, apart from the day. */
    record Findings(List<TitleCheck> titles, List<TargetCheck> targets) {}

    @AggregateIdentifier
    protected RegistrationId id;

    protected UnitId unit;
    protected int year;
    protected int version;
    protected Aims aims;
    protected LocalDate since;
    protected final Set<Author> registrants = new HashSet<>();
    protected @Nullable Findings findings;

    protected Findings compare(Outcome outcome) {
        return new Findings(
                RegistrationPolicy.checkTitles(aims.titles(), outcome.titles()),
                RegistrationPolicy.checkTargets(aims.targets(), outcome.targets()));
    }

    protected void checkOpen() {
        if (findings != null) {
            throw new Refusal(Reason.REGISTRATION_CHECKED, Map.of("checkedOn", since));
        }
    }

    protected static void refuseIf(boolean unchanged) {
        if (unchanged) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    @EventSourcingHandler
    void on(EmulationRegistered event, MetaData told) {
        id = event.registrationId();
        unit = event.unitId();
        year = event.year();
        stand(1, new Aims(event.clusterId(), event.titles(), event.targets()), event.registeredOn(), told);
    }

    @EventSourcingHandler
    void on(RegistrationAmended event, MetaData told) {
        Aims amended = new Aims(event.clusterId(), event.titles(), event.targets());
        stand(event.version(), amended, event.amendedOn(), told);
    }

    private void stand(int version, Aims aims, LocalDate since, MetaData told) {
        this.version = version;
        this.aims = aims;
        this.since = since;
        Told.remember(registrants, told);
    }

    @EventSourcingHandler
    void on(RegistrationChecked event) {
        findings = new Findings(event.titles(), event.targets());
        since = event.checkedOn();
    }

    @EventSourcingHandler
    void on(RegistrationCheckCorrected event) {
        findings = new Findings(event.titles(), event.targets());
        since = event.correctedOn();
    }
}
