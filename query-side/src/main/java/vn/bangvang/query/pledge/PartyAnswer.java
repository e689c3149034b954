package vn.bangvang.query.pledge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.pledge.Pledges.PledgeRow;
import vn.bangvang.query.pledge.Signatures.Decline;
import vn.bangvang.query.pledge.Signatures.Signature;
import vn.bangvang.query.readmodel.Named;

/**
 * What a party has answered to the version that is in force; neither while it has not. Who declined and signed after all has
 * signed.
 */
record PartyAnswer(
        Named unit, @Nullable Signature signature, @Nullable Decline decline) {

    static List<PartyAnswer> of(PledgeRow pledge, List<Signature> signatures, List<Decline> declines) {
        return pledge.parties().stream()
                .map(party -> new PartyAnswer(
                        party,
                        signatures.stream()
                                .filter(one -> one.version() == pledge.version() && isOf(party.id(), one.unit()))
                                .findFirst()
                                .orElse(null),
                        declines.stream()
                                .filter(one -> one.version() == pledge.version()
                                        && pledge.refused().stream().anyMatch(refused -> isOf(party.id(), refused))
                                        && isOf(party.id(), one.unit()))
                                .reduce((one, later) -> later)
                                .orElse(null)))
                .toList();
    }

    private static boolean isOf(UUID party, Named unit) {
        return unit.id().equals(party);
    }
}
