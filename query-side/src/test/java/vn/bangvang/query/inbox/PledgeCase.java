package vn.bangvang.query.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.Witness;

/** A pledge of 2024, and what happens to it. */
final class PledgeCase {

    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    final PledgeId id = new PledgeId(UUID.randomUUID());
    private final QuerySide service;

    PledgeCase(QuerySide service) {
        this.service = service;
    }

    /** In a cluster that nobody knows, so that all parties are members. */
    PledgeCase opened(
            UnitId organiser, List<UnitId> parties, @Nullable Witness witness, @Nullable LocalDate signUntil) {
        return opened(new ClusterId(UUID.randomUUID()), organiser, parties, witness, signUntil);
    }

    PledgeCase opened(
            ClusterId cluster,
            UnitId organiser,
            List<UnitId> parties,
            @Nullable Witness witness,
            @Nullable LocalDate signUntil) {
        return happened(new PledgeOpened(
                id, cluster, 2024, organiser, "Thi đua", List.of(), List.of(), parties, witness, signUntil, DAY));
    }

    PledgeCase signed(UnitId unit, int version) {
        return happened(new PledgeSigned(id, version, unit, signer(), "Chủ tịch", DAY, false, 0));
    }

    PledgeCase declined(UnitId unit, int version) {
        return happened(new SignatureDeclined(id, version, unit, "chưa thống nhất", DAY));
    }

    PledgeCase amended(int version, @Nullable Witness witness) {
        return happened(new PledgeAmended(id, version, "Thi đua", List.of(), List.of(), witness, null, "đổi", DAY));
    }

    PledgeCase happened(PledgeEvent event) {
        service.happened(id.value(), event);
        return this;
    }

    static PersonalText signer() {
        return new PersonalText(new PersonId(UUID.randomUUID()), "Trần A");
    }
}
