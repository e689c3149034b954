package vn.bangvang.command.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.StandingNomination;

/**
 * What it means to the caller that another aggregate holds a key: the reason of its kind. The details
 * tell the parts of the key, with a name beside each id, and which aggregate there is.
 */
final class Taken {

    private static final String ONE_ACHIEVEMENT_ONE_AWARD = "Luật Thi đua, khen thưởng 2022, Điều 5.2.c";

    private final Names names;
    private final Function<UUID, NominationState> nominations;

    /** @param nominations as they stand in the log: no reference data holds them */
    Taken(Names names, Function<UUID, NominationState> nominations) {
        this.names = names;
        this.nominations = nominations;
    }

    Refusal refusal(Claim claim, UUID holder) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("existing", holder);
        names.of(holder).ifPresent(name -> details.put("existingName", name));
        claim.parts().forEach((part, value) -> {
            details.put(part, value);
            id(value).flatMap(names::of).ifPresent(name -> details.put(part + "Name", name));
        });
        return switch (claim.kind()) {
            case ACTIVE_NOMINATION -> nominated(claim.kind(), holder, details);
            case ACHIEVEMENT -> nominated(claim.kind(), holder, details).citing(ONE_ACHIEVEMENT_ONE_AWARD);
            default -> new Refusal(claim.kind().reason(), details);
        };
    }

    /** What may be done about a nomination depends on how far it has come: one that was awarded is never withdrawn. */
    private Refusal nominated(ClaimKind kind, UUID holder, Map<String, Object> details) {
        StandingNomination standing = StandingNomination.of(nominations.apply(holder));
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put("state", standing.state());
        all.put("award", standing.award());
        all.put("awardName", standing.awardName());
        all.put("year", standing.year());
        all.put("on", standing.on());
        all.put("submittedBy", standing.submittedBy());
        names.of(standing.submittedBy().value()).ifPresent(name -> all.put("submittedByName", name));
        if (standing.number() != null) {
            all.put("number", standing.number());
        }
        Reason reason = switch (standing.state()) {
            case DRAFTED -> Reason.ALREADY_DRAFTED;
            case UNDER_WAY -> kind.reason();
            case AWARDED ->
                kind == ClaimKind.ACHIEVEMENT ? Reason.ACHIEVEMENT_ALREADY_REWARDED : Reason.ALREADY_AWARDED;
        };
        return new Refusal(reason, all);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
