package vn.bangvang.shared.domain.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;

/** A pledge of three parties in 2024, and what happens to it. */
final class PledgeStream {

    static final PledgeId ID = new PledgeId(new UUID(1, 1));
    static final ClusterId CLUSTER = new ClusterId(new UUID(2, 1));
    static final UnitId ORGANISER = unit(9);
    static final UnitId ONE = unit(1);
    static final UnitId TWO = unit(2);
    static final UnitId THREE = unit(3);
    static final Witness SUPERIOR = new Witness(unit(8), null, null, "Chỉ huy trưởng");
    static final Witness OUTSIDE = new Witness(null, "Sở Nội vụ", null, null);
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    static final LocalDate LAST = DAY.plusDays(14);
    static final PledgeText TEXT = new PledgeText("Quyết thắng", List.of("Ba đột phá"), List.of(target("A")));

    private static final PersonalText SIGNER = new PersonalText(new PersonId(new UUID(3, 1)), "Trần Văn B");

    private PledgeStream() {}

    static PledgeState after(PledgeEvent... events) {
        PledgeState state = PledgeState.FOLD.after(null, EventEnvelope.withoutActor(opened(), 0));
        for (int i = 0; i < events.length; i++) {
            state = state.after(EventEnvelope.withoutActor(events[i], i + 1));
        }
        return state;
    }

    static PledgeEvent opened() {
        return new PledgeOpened(
                ID,
                CLUSTER,
                2024,
                ORGANISER,
                TEXT.theme(),
                TEXT.contents(),
                TEXT.targets(),
                List.of(ONE, TWO, THREE),
                SUPERIOR,
                LAST,
                DAY);
    }

    static PledgeEvent signed(UnitId unit, int version, LocalDate day) {
        return new PledgeSigned(ID, version, unit, SIGNER, "Chủ tịch", day, false, 0);
    }

    static PledgeEvent declined(UnitId unit, LocalDate day) {
        return new SignatureDeclined(ID, 1, unit, "Chưa thống nhất", day);
    }

    static PledgeEvent fullySigned(LocalDate day) {
        return new PledgeFullySigned(ID, 1, day);
    }

    static PledgeEvent witnessed(LocalDate day) {
        return new PledgeWitnessed(ID, 1, SUPERIOR.unitId(), null, SIGNER, "Chỉ huy trưởng", null, null, day);
    }

    static PledgeEvent amended(@Nullable Witness witness, LocalDate day) {
        return new PledgeAmended(
                ID, 2, TEXT.theme(), TEXT.contents(), List.of(target("B")), witness, null, "Bổ sung", day);
    }

    static PledgeEvent closed(LocalDate day) {
        return new PledgeClosed(ID, 1, null, null, day);
    }

    static Target target(String code) {
        return new Target(code, "Giao quân", "công dân", Score.of("76"), Accumulation.SUM);
    }

    static UnitId unit(int number) {
        return new UnitId(new UUID(4, number));
    }
}
