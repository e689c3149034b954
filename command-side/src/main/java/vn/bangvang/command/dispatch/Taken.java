package vn.bangvang.command.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.book.UnitTree.Node;
import vn.bangvang.shared.event.Claim;
import vn.bangvang.shared.event.ClaimKind;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.DecisionId;
import vn.bangvang.shared.value.UnitId;

/**
 * What it means to the caller that another aggregate holds a key: each kind of key has a reason of its own. The details
 * tell the parts of the key, with a name beside each id, and which aggregate there is.
 */
final class Taken {

    private Taken() {}

    static Refusal refusal(Claim claim, UUID holder, ReferenceBook book) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("existing", holder);
        name(holder, book).ifPresent(name -> details.put("existingName", name));
        claim.parts().forEach((part, value) -> {
            details.put(part, value);
            id(value).flatMap(id -> name(id, book)).ifPresent(name -> details.put(part + "Name", name));
        });
        return new Refusal(reason(ClaimKind.named(claim.kind())), details);
    }

    /** A kind without a reason does not compile. */
    static Reason reason(ClaimKind kind) {
        return switch (kind) {
            case UNIT_CODE -> Reason.UNIT_CODE_TAKEN;
            case ROOT_UNIT -> Reason.ROOT_UNIT_EXISTS;
            case FIRST_ADMINISTRATOR -> Reason.FIRST_ADMINISTRATOR_APPOINTED;
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
            case DECISION_NUMBER -> Reason.NUMBER_ALREADY_USED;
            case CONGRESS -> Reason.CONGRESS_ALREADY_CONVENED;
            case CONGRESS_PILOT -> Reason.PILOT_ALREADY_DESIGNATED;
        };
    }

    /** What officials call it: a unit, a cluster, a decision by its number. */
    private static Optional<String> name(UUID id, ReferenceBook book) {
        return Stream.of(
                        book.units().find(new UnitId(id)).map(Node::name),
                        book.clusters().find(new ClusterId(id)).map(cluster -> cluster.name()),
                        book.decisions().find(new DecisionId(id)).map(decision -> decision.number()))
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
