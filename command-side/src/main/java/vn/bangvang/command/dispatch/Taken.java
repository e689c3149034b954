package vn.bangvang.command.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.StandingNomination;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * What it means to the caller that another aggregate holds a key: each kind of key has a reason of its own. The details
 * tell the parts of the key, with a name beside each id, and which aggregate there is.
 */
final class Taken {

    private static final String ONE_ACHIEVEMENT_ONE_AWARD = "Luật Thi đua, khen thưởng 2022, Điều 5.2.c";

    private final ReferenceData references;
    private final Function<UUID, List<DomainEvent>> histories;

    /** @param histories the events of an aggregate, asked of nominations alone: no book knows them */
    Taken(ReferenceData references, Function<UUID, List<DomainEvent>> histories) {
        this.references = references;
        this.histories = histories;
    }

    Refusal refusal(Claim claim, UUID holder) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("existing", holder);
        name(holder).ifPresent(name -> details.put("existingName", name));
        claim.parts().forEach((part, value) -> {
            details.put(part, value);
            id(value).flatMap(this::name).ifPresent(name -> details.put(part + "Name", name));
        });
        ClaimKind kind = ClaimKind.named(claim.kind());
        return switch (kind) {
            case ACTIVE_NOMINATION -> nominated(holder, details);
            case ACHIEVEMENT -> nominated(holder, details).citing(ONE_ACHIEVEMENT_ONE_AWARD);
            default -> new Refusal(reason(kind), details);
        };
    }

    /** What may be done about a nomination depends on how far it has come: one that was awarded is never withdrawn. */
    private Refusal nominated(UUID holder, Map<String, Object> details) {
        StandingNomination standing = StandingNomination.of(histories.apply(holder).stream()
                .map(NominationEvent.class::cast)
                .toList());
        boolean achievement = details.containsKey("achievement");
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put("state", standing.state());
        all.put("award", standing.award());
        all.put("awardName", standing.awardName());
        all.put("year", standing.year());
        all.put("on", standing.on());
        all.put("submittedBy", standing.submittedBy());
        name(standing.submittedBy().value()).ifPresent(name -> all.put("submittedByName", name));
        if (standing.number() != null) {
            all.put("number", standing.number());
        }
        Reason reason = switch (standing.state()) {
            case DRAFTED -> Reason.ALREADY_DRAFTED;
            case UNDER_WAY -> reason(achievement ? ClaimKind.ACHIEVEMENT : ClaimKind.ACTIVE_NOMINATION);
            case AWARDED -> achievement ? Reason.ACHIEVEMENT_ALREADY_REWARDED : Reason.ALREADY_AWARDED;
        };
        return new Refusal(reason, all);
    }

    /** A kind without a reason does not compile. */
    static Reason reason(ClaimKind kind) {
        return switch (kind) {
            case UNIT_CODE -> Reason.UNIT_CODE_TAKEN;
            case ROOT_UNIT -> Reason.ROOT_UNIT_EXISTS;
            case FIRST_ADMINISTRATOR -> Reason.FIRST_ADMINISTRATOR_APPOINTED;
            case PERSON_OF_UNIT -> Reason.PERSON_ALREADY_REGISTERED;
            case CLUSTER_NAME -> Reason.CLUSTER_NAME_TAKEN;
            case CLUSTER_MEMBERSHIP -> Reason.ALREADY_IN_A_CLUSTER;
            case REGISTRATION -> Reason.ALREADY_REGISTERED;
            case PLEDGE -> Reason.PLEDGE_ALREADY_OPENED;
            case TARGET_REPORT -> Reason.ALREADY_REPORTED;
            case SCORE_TABLE -> Reason.SCORE_TABLE_ALREADY_ADOPTED;
            case SCORE_SHEET -> Reason.SCORE_SHEET_ALREADY_OPENED;
            case REVIEW -> Reason.REVIEW_ALREADY_SUBMITTED;
            case RANKING -> Reason.RANKING_ALREADY_OPENED;
            case ACTIVE_NOMINATION -> Reason.ALREADY_NOMINATED;
            case ACHIEVEMENT -> Reason.ACHIEVEMENT_ALREADY_NOMINATED;
            case DECISION_NUMBER -> Reason.NUMBER_ALREADY_USED;
            case CONGRESS -> Reason.CONGRESS_ALREADY_CONVENED;
            case CONGRESS_PILOT -> Reason.PILOT_ALREADY_DESIGNATED;
        };
    }

    /** What officials call it: a unit, a cluster, a decision by its number. */
    private Optional<String> name(UUID id) {
        return Stream.of(
                        references.units().find(new UnitId(id)).map(UnitState::name),
                        references.clusters().find(new ClusterId(id)).map(cluster -> cluster.name()),
                        references.decisions().find(new DecisionId(id)).map(decision -> decision.number()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
