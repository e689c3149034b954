package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.growth.Timeline.Case;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationForwarded;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.StepKind;

/** One nomination on its route: step by step to where it is decided together with others; some are sent back, few end. */
final class Walk {

    private static final int RETURNED_PERCENT = 3;
    private static final int REJECTED_PERCENT = 1;
    private static final int COUNCIL = 11;

    private final Case course;
    private final NominationId id;
    private final PastUnit unit;
    private final Nominee nominee;
    private final SplittableRandom random;
    private final PastProvince province;
    private @Nullable NominationSubmitted submission;
    private List<RouteStep> route = List.of();
    private int step;

    Walk(Case course, NominationId id, PastUnit unit, Nominee nominee, SplittableRandom random, PastProvince province) {
        this.course = course;
        this.id = id;
        this.unit = unit;
        this.nominee = nominee;
        this.random = random;
        this.province = province;
    }

    void draft(NominationDrafted draft, Official organiser) {
        course.add(draft.draftedOn(), organiser, draft);
    }

    void submit(NominationSubmitted submitted) {
        submission = submitted;
        route = submitted.route();
        course.add(submitted.submittedOn(), unit.as(Role.REPRESENTATIVE), submitted);
    }

    /** The step at which it waits for others to be decided with; null once it has ended. */
    @Nullable
    RouteStep untilDecided() {
        while (step < route.size()) {
            RouteStep here = route.get(step);
            if (here.kind() == StepKind.DECIDE || here.kind() == StepKind.EXTERNAL_DECISION) {
                return here;
            }
            if (!take(here)) {
                return null;
            }
            step++;
        }
        return null;
    }

    private boolean take(RouteStep here) {
        if (Boolean.TRUE.equals(here.receives()) && !receive(here)) {
            return false;
        }
        LocalDate day = later(4);
        switch (here.kind()) {
            case ENDORSE ->
                course.add(
                        day,
                        at(here, Role.APPROVER),
                        new NominationEndorsed(
                                id, step, here.level(), here.unitId(), CaseText.about(nominee, Words.OPINION), day));
            case COUNCIL ->
                course.add(
                        day,
                        at(here, Role.COUNCIL_SECRETARY),
                        new NominationCarriedByCouncil(
                                id,
                                step,
                                here.level(),
                                here.unitId(),
                                new CouncilTally(COUNCIL, COUNCIL - 1, 1, COUNCIL),
                                Objects.requireNonNull(here.council()),
                                day));
            case FORWARD ->
                course.add(
                        day,
                        at(here, Role.APPROVER),
                        new NominationForwarded(
                                id, step, here.level(), here.unitId(), here.authority(), "TTr-" + step, day));
            default -> throw new IllegalStateException(here.toString());
        }
        return true;
    }

    private boolean receive(RouteStep here) {
        NominationSubmitted law = Objects.requireNonNull(submission);
        LocalDate day = later(3);
        Official approver = at(here, Role.APPROVER);
        course.add(
                day,
                approver,
                new DossierReceived(
                        id,
                        step,
                        here.level(),
                        here.unitId(),
                        law.ruleSet(),
                        law.citation(),
                        route,
                        law.requiredDocuments(),
                        null,
                        day,
                        law.separateEyes()));
        int chance = random.nextInt(100);
        if (chance < RETURNED_PERCENT) {
            LocalDate back = later(2);
            CaseText reason = CaseText.about(nominee, "Thiếu biên bản bình xét có đủ chữ ký");
            course.add(
                    back,
                    approver,
                    new NominationReturned(id, step, here.level(), here.unitId(), List.of("BIENBAN"), reason, back));
            LocalDate again = later(5);
            CaseText note = CaseText.about(nominee, "Đã bổ sung biên bản");
            course.add(
                    again,
                    unit.as(Role.REPRESENTATIVE),
                    new NominationResubmitted(id, step, law.documents(), note, again));
        } else if (chance < RETURNED_PERCENT + REJECTED_PERCENT) {
            LocalDate end = later(3);
            CaseText reason = CaseText.about(nominee, "Không đủ tiêu chuẩn theo quy định");
            course.add(
                    end,
                    approver,
                    new NominationRejected(
                            id, step, here.level(), here.unitId(), RejectionGround.values()[0], reason, end));
            return false;
        }
        return true;
    }

    private LocalDate later(int most) {
        return course.day().plusDays(1 + random.nextInt(most));
    }

    Official at(RouteStep here, Role role) {
        return province.unit(Objects.requireNonNull(here.unitId())).as(role);
    }

    LocalDate day() {
        return course.day();
    }

    /** The line of the decision that grants the award of the step where it waits. */
    DecisionLine line() {
        return new DecisionLine(
                id,
                Objects.requireNonNull(route.get(step).award()),
                nominee.unitId(),
                nominee.personId(),
                Objects.requireNonNull(submission).year());
    }

    void decided(DecisionId decision, String number, Official signer, LocalDate day) {
        RouteStep here = route.get(step);
        course.add(
                day,
                signer,
                new NominationDecided(
                        id,
                        step,
                        here.level(),
                        here.unitId(),
                        decision,
                        number,
                        Objects.requireNonNull(here.award()),
                        day));
        step++;
    }
}
