package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.benchmark.growth.Timeline.Case;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegisteredTarget;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationChecked;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.TargetAim;
import vn.bangvang.shared.domain.registration.TargetCheck;
import vn.bangvang.shared.domain.registration.TitleCheck;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewResult;
import vn.bangvang.shared.domain.review.ReviewSubject;
import vn.bangvang.shared.law.RuleSets;

/** What a unit registers (đăng ký) at the year's beginning, and its two reviews (sơ kết, tổng kết). */
final class Promises implements Course {

    private final Timeline timeline;
    private final Ids ids;
    private final PastProvince province;
    private final Map<UnitId, Case> registrations = new HashMap<>();
    private final Map<UnitId, RegistrationId> registered = new HashMap<>();

    Promises(Timeline timeline, Ids ids, PastProvince province) {
        this.timeline = timeline;
        this.ids = ids;
        this.province = province;
    }

    @Override
    public void quarter(Period quarter) {
        for (PastCluster cluster : province.clusters) {
            for (PastUnit member : cluster.members()) {
                switch (quarter.quarter()) {
                    case 1 -> register(cluster, member, quarter.year());
                    case 2 -> review(cluster, member, ReviewKind.MID_YEAR, LocalDate.of(quarter.year(), 6, 15));
                    case 4 -> {
                        review(cluster, member, ReviewKind.YEAR_END, LocalDate.of(quarter.year(), 11, 25));
                        check(cluster, member, LocalDate.of(quarter.year(), 12, 22));
                    }
                    default -> {}
                }
            }
        }
    }

    private void register(PastCluster cluster, PastUnit unit, int year) {
        LocalDate day = LocalDate.of(year, 2, 12).plusDays(unit.number % 14);
        RegistrationId id = new RegistrationId(ids.of(day));
        Case registration = timeline.open("EmulationRegistration", id.value());
        registrations.put(unit.id, registration);
        registered.put(unit.id, id);
        registration.add(
                day,
                unit.as(Role.REPRESENTATIVE),
                new EmulationRegistered(
                        id,
                        unit.id,
                        year,
                        cluster.id(),
                        RuleSets.inForceOn(day).id(),
                        List.of(
                                new RegisteredTitle("TTLDTT", NomineeKind.COLLECTIVE, null, 1),
                                new RegisteredTitle("LDTT", NomineeKind.INDIVIDUAL, null, 20)),
                        List.of(new RegisteredTarget(
                                "TT", "Thủ tục giải quyết đúng hạn", "%", TargetAim.AT_LEAST, Score.of("98"))),
                        day));
    }

    private void check(PastCluster cluster, PastUnit unit, LocalDate day) {
        RegistrationId id = registered.get(unit.id);
        Case registration = registrations.get(unit.id);
        if (id != null && registration != null) {
            Official organiser = cluster.organiser().as(Role.ORGANISER);
            registration.add(
                    day,
                    organiser,
                    new RegistrationChecked(
                            id,
                            1,
                            organiser.unit(),
                            List.of(new TitleCheck(0, 1, true, null), new TitleCheck(1, 19, false, null)),
                            List.of(new TargetCheck("TT", Score.of("98.5"), true, null)),
                            day));
        }
    }

    private void review(PastCluster cluster, PastUnit unit, ReviewKind kind, LocalDate from) {
        LocalDate day = from.plusDays(unit.number % 6);
        ReviewId id = new ReviewId(ids.of(day));
        Official organiser = cluster.organiser().as(Role.ORGANISER);
        Case review = timeline.open("Review", id.value());
        ReviewContents contents = new ReviewContents(
                Words.SUMMARY,
                List.of(
                        new ReviewResult("Thủ tục đúng hạn", "%", Score.of("98"), Score.of("98.6")),
                        new ReviewResult("Sáng kiến", "sáng kiến", Score.of("6"), Score.of("7"))),
                List.of(Words.SHORTCOMING),
                List.of(Words.TASK));
        review.add(
                day,
                unit.as(Role.REPRESENTATIVE),
                new ReviewSubmitted(
                        id,
                        kind,
                        ReviewSubject.UNIT,
                        cluster.id(),
                        organiser.unit(),
                        unit.id,
                        day.getYear(),
                        contents,
                        null,
                        null,
                        day));
        LocalDate assessedOn = day.plusDays(4 + unit.number % 5);
        review.add(assessedOn, organiser, new ReviewAssessed(id, ReviewGrade.GOOD, Words.SUMMARY, assessedOn));
        LocalDate concludedOn = assessedOn.plusDays(3);
        review.add(concludedOn, organiser, new ReviewConcluded(id, Words.SUMMARY, List.of(Words.TASK), concludedOn));
    }
}
