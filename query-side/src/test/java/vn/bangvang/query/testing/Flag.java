package vn.bangvang.query.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.CouncilOutcome;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominatedFor;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationForwarded;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.StepKind;

/** A nomination for the Government's flag, from the unit to the Prime Minister. */
public final class Flag {

    private static final CouncilTerms TERMS = new CouncilTerms(80, 0, "Điều 8");

    public final NominationId id = new NominationId(UUID.randomUUID());
    public final UnitId unit;
    public final UnitId leader;
    public final UnitId province;
    private final QuerySide service;

    public Flag(QuerySide service, String unitName) {
        this.service = service;
        this.unit = service.unit(unitName);
        this.leader = service.unit("Khối trưởng");
        this.province = service.unit("Ủy ban nhân dân");
    }

    public long happened(NominationEvent... events) {
        return service.happened(id.value(), new UUID(0, 1), unit, events);
    }

    public long drafted() {
        return happened(new NominationDrafted(
                id,
                unit,
                nominee(),
                "CTDCP",
                2022,
                new ClusterId(UUID.randomUUID()),
                new RankingId(UUID.randomUUID()),
                1,
                LocalDate.of(2023, 1, 5)));
    }

    public long submitted() {
        return submitted(nominee());
    }

    public long submitted(Nominee nominee) {
        List<RouteStep> route = List.of(
                new RouteStep(StepKind.ENDORSE, "cluster", leader, null, null, null),
                new RouteStep(StepKind.COUNCIL, "province", province, TERMS, null, null),
                new RouteStep(StepKind.DECIDE, "province", province, null, "CTDT", null),
                new RouteStep(StepKind.FORWARD, "province", province, null, null, "Thủ tướng Chính phủ"),
                new RouteStep(StepKind.EXTERNAL_DECISION, "state", null, null, "CTDCP", "Thủ tướng Chính phủ"));
        return happened(new NominationSubmitted(
                id,
                unit,
                nominee,
                "CTDCP",
                2022,
                null,
                "law",
                "Điều 26",
                route,
                List.of("TOTRINH"),
                List.of(new Document("TOTRINH", CaseText.about(nominee, "Tờ trình"), "01/TTr")),
                CaseText.about(nominee, "Hoàn thành xuất sắc toàn diện nhiệm vụ"),
                LocalDate.of(2023, 1, 10),
                null,
                false));
    }

    public long endorsed() {
        return happened(
                new NominationEndorsed(id, 0, "cluster", leader, CaseText.plain("Đồng ý"), LocalDate.of(2023, 2, 1)));
    }

    public long carried() {
        return happened(new NominationCarriedByCouncil(
                id, 1, "province", province, new CouncilTally(10, 9, 0, 9), TERMS, LocalDate.of(2023, 3, 1)));
    }

    public long decided() {
        carried();
        return happened(decision());
    }

    /** A vote of 1 March that did not carry, and on 20 April the result that was meant. */
    public long lostAndCorrected() {
        return happened(
                new NominationLostInCouncil(
                        id, 1, "province", province, new CouncilTally(10, 9, 9, 0), TERMS, LocalDate.of(2023, 3, 1)),
                new CouncilResultCorrected(
                        id,
                        1,
                        "province",
                        province,
                        1,
                        CouncilOutcome.CARRIED,
                        new CouncilTally(10, 9, 0, 9),
                        TERMS,
                        NominatedFor.of(nominee(), "CTDCP", 2022, null),
                        CaseText.plain("nhập nhầm"),
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2023, 4, 20)));
    }

    public long decidedAfterTheCorrection() {
        return happened(decision());
    }

    private NominationDecided decision() {
        return new NominationDecided(
                id,
                2,
                "province",
                province,
                new DecisionId(UUID.randomUUID()),
                "11/QĐ-UBND",
                "CTDT",
                LocalDate.of(2023, 3, 15));
    }

    private Nominee nominee() {
        return new Nominee(NomineeKind.COLLECTIVE, unit, null, null);
    }

    public long forwarded() {
        return happened(new NominationForwarded(
                id, 3, "province", province, "Thủ tướng Chính phủ", "99/TTr", LocalDate.of(2023, 4, 1)));
    }

    public long awarded() {
        return happened(new NominationDecidedExternally(
                id,
                4,
                "state",
                "Thủ tướng Chính phủ",
                new DecisionId(UUID.randomUUID()),
                "770/QĐ-TTg",
                "CTDCP",
                LocalDate.of(2023, 6, 29)));
    }
}
