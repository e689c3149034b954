package vn.bangvang.shared.domain.registration;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationChecked;

/**
 * A registration as it stands (đăng ký thi đua). What each of its events means is said here and nowhere else.
 *
 * @param version of the aims, from 1
 * @param ruleSet the law that its titles are named by
 * @param amendedOn null for the first version
 * @param since the business date of what happened last
 * @param findings what the check found; null before there is one
 * @param checkedOn the day of the check, which a correction leaves as it is; null before there is one
 * @param registrants whoever registered and amended
 */
@RecordBuilder
public record RegistrationState(
        RegistrationId id,
        UnitId unit,
        int year,
        int version,
        String ruleSet,
        Aims aims,
        LocalDate registeredOn,
        @Nullable LocalDate amendedOn,
        LocalDate since,
        @Nullable Findings findings,
        @Nullable UnitId checkedBy,
        @Nullable LocalDate checkedOn,
        Set<Author> registrants)
        implements RegistrationStateBuilder.With {

    /** What a unit sets itself for the year, within its cluster if it names one. */
    public record Aims(@Nullable ClusterId clusterId, List<RegisteredTitle> titles, List<RegisteredTarget> targets) {}

    /** What a check found, apart from the day. */
    public record Findings(List<TitleCheck> titles, List<TargetCheck> targets) {}

    public static final Fold<RegistrationState, RegistrationEvent> FOLD =
            new Fold<>(RegistrationState::first, RegistrationState::after);

    private static RegistrationState first(EventEnvelope<RegistrationEvent> envelope) {
        if (envelope.event() instanceof EmulationRegistered e) {
            return new RegistrationState(
                    e.registrationId(),
                    e.unitId(),
                    e.year(),
                    1,
                    e.ruleSet(),
                    new Aims(e.clusterId(), e.titles(), e.targets()),
                    e.registeredOn(),
                    null,
                    e.registeredOn(),
                    null,
                    null,
                    null,
                    envelope.actor().joining(Set.of()));
        }
        throw new IllegalArgumentException("A registration begins with its registration");
    }

    public RegistrationState after(EventEnvelope<RegistrationEvent> envelope) {
        RegistrationEvent event = envelope.event();
        if (event instanceof RegistrationAmended e) {
            return with(s -> s.version(e.version())
                    .ruleSet(e.ruleSet())
                    .aims(new Aims(e.clusterId(), e.titles(), e.targets()))
                    .amendedOn(e.amendedOn())
                    .since(e.amendedOn())
                    .registrants(envelope.actor().joining(registrants)));
        } else if (event instanceof RegistrationChecked e) {
            return checked(new Findings(e.titles(), e.targets()), e.checkedBy(), e.checkedOn())
                    .withCheckedOn(e.checkedOn());
        } else if (event instanceof RegistrationCheckCorrected e) {
            return checked(new Findings(e.titles(), e.targets()), e.checkedBy(), e.correctedOn());
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private RegistrationState checked(Findings found, UnitId by, LocalDate day) {
        return with(s -> s.findings(found).checkedBy(by).since(day));
    }

    public boolean isChecked() {
        return findings != null;
    }
}
