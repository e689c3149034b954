package vn.bangvang.command.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.NamePolicy;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegisteredTarget;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;
import vn.bangvang.shared.domain.registration.TargetAim;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

/** What a unit sets itself for the year, as it is sent. */
public record RegistrationAimsBody(
        @Nullable ClusterId clusterId,
        @NotNull @Size(max = 200) List<@NotNull @Valid RegisteredTitleBody> titles,
        @NotNull @Size(max = 100) List<@NotNull @Valid RegisteredTargetBody> targets) {

    /**
     * {@code personId} chooses a person of the register; without it whoever is named is entered there, in {@code
     * unitId}, or else in the unit that registers.
     */
    public record RegisteredTitleBody(
            @NotNull @Pattern(regexp = "[A-Z0-9_]{1,20}") String award,
            @NotNull NomineeKind kind,
            @Nullable PersonId personId,
            @Nullable @Size(min = 1, max = 100) @Legible String name,
            @Nullable UnitId unitId,
            @Nullable @Min(1) @Max(1_000_000) Integer count) {

        private RegisteredTitle title(Map<List<Object>, PersonId> fresh) {
            return new RegisteredTitle(
                    award, kind, name == null ? null : person(name, fresh), count == null ? 1 : count, unitId);
        }

        /** Whoever is named twice for one unit is entered once. */
        private PersonalText person(String called, Map<List<Object>, PersonId> fresh) {
            PersonId person = personId;
            if (person == null) {
                List<Object> same = List.of(NamePolicy.canonical(called), Optional.ofNullable(unitId));
                person = fresh.computeIfAbsent(same, one -> new PersonId(UuidV7.next()));
            }
            return new PersonalText(person, called);
        }
    }

    /** Without {@code aim} a target counts as at least. */
    public record RegisteredTargetBody(
            @NotNull @Pattern(regexp = "[A-Z0-9._-]{1,40}") String code,
            @NotBlank @Size(max = 500) String text,
            @Nullable @Size(max = 50) String measure,
            @Nullable TargetAim aim,

            @NotNull @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?")
            String value) {

        private RegisteredTarget target() {
            return new RegisteredTarget(code, text, measure, aim == null ? TargetAim.AT_LEAST : aim, Score.of(value));
        }
    }

    Aims aims() {
        Map<List<Object>, PersonId> fresh = new HashMap<>();
        return new Aims(
                clusterId,
                titles.stream().map(title -> title.title(fresh)).toList(),
                targets.stream().map(RegisteredTargetBody::target).toList());
    }
}
