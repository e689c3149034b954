package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.benchmark.growth.PastUnit.Worker;
import vn.bangvang.benchmark.growth.Timeline.Case;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAllocated;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;

/** Every five years each unit that has others below it holds its congress (đại hội), with a delegate of each of them. */
final class Congresses implements Course {

    private static final int CYCLE = 5;
    private static final List<String> TASKS = List.of("BTC", "VK", "NS", "DH", "TL", "HC");

    private final Timeline timeline;
    private final Ids ids;
    private final PastProvince province;

    Congresses(Timeline timeline, Ids ids, PastProvince province) {
        this.timeline = timeline;
        this.ids = ids;
        this.province = province;
    }

    @Override
    public void quarter(Period quarter) {
        if (quarter.year() % CYCLE == 0 && quarter.quarter() == 1) {
            province.units.stream().filter(unit -> !unit.below.isEmpty()).forEach(unit -> hold(unit, quarter.year()));
        }
    }

    private void hold(PastUnit unit, int year) {
        LocalDate day = LocalDate.of(year, 1, 15).plusDays(unit.number % 20);
        CongressId id = new CongressId(ids.of(day));
        Official organiser = unit.as(Role.ORGANISER);
        Case congress = timeline.open("EmulationCongress", id.value());
        LocalDate heldOn = day.plusMonths(6);
        CongressPeriod period = new CongressPeriod(year - CYCLE, year);
        congress.add(
                day,
                organiser,
                new CongressConvened(
                        id,
                        unit.id,
                        unit.parent == null ? "PROVINCE" : "BASE",
                        "Đại hội Thi đua yêu nước " + period,
                        period,
                        CYCLE,
                        period.next(CYCLE),
                        heldOn,
                        unit.name(),
                        null,
                        day));
        prepare(congress, id, unit, organiser, day.plusDays(10));
        List<PersonId> delegates = elect(congress, id, unit, organiser, day.plusMonths(4));
        int came = delegates.size();
        CongressVote vote = new CongressVote(came, came);
        congress.add(heldOn, organiser, new CongressHeld(id, came, came, heldOn));
        congress.add(heldOn, organiser, new DelegatesAttended(id, delegates, heldOn));
        congress.add(heldOn, organiser, new ResolutionAdopted(id, Words.SUMMARY, List.of(Words.TASK), vote, heldOn));
        congress.add(
                heldOn,
                organiser,
                new NextPeriodLaunched(id, period.next(CYCLE), "Đoàn kết, sáng tạo", List.of(Words.TASK), heldOn));
    }

    private static void prepare(Case congress, CongressId id, PastUnit unit, Official organiser, LocalDate day) {
        List<CongressTask> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS.size(); i++) {
            CongressTaskKind kind = CongressTaskKind.values()[i];
            tasks.add(new CongressTask(TASKS.get(i), kind, Words.TASK, unit.id, day.plusMonths(3)));
        }
        congress.add(day, organiser, new CongressPlanAdopted(id, unit.number + "/KH", tasks, day));
        for (int i = 0; i < TASKS.size(); i++) {
            LocalDate doneOn = day.plusDays(20L + 5 * i);
            congress.add(doneOn, organiser, new CongressTaskDone(id, TASKS.get(i), "Báo cáo " + i + "/BC", doneOn));
        }
    }

    private static List<PersonId> elect(
            Case congress, CongressId id, PastUnit unit, Official organiser, LocalDate day) {
        List<DelegateQuota> quotas =
                unit.below.stream().map(below -> new DelegateQuota(below.id, 1)).toList();
        congress.add(day, organiser, new DelegatesAllocated(id, quotas, quotas.size(), day));
        List<PersonId> delegates = new ArrayList<>();
        LocalDate electedOn = day.plusDays(15);
        for (PastUnit below : unit.below) {
            Worker worker = Years.worker(below, day.getYear());
            delegates.add(worker.id());
            congress.add(
                    electedOn,
                    below.as(Role.REPRESENTATIVE),
                    new DelegateElected(
                            id,
                            below.id,
                            new PersonalText(worker.id(), worker.name()),
                            "Cán bộ",
                            DelegateStanding.OFFICIAL,
                            new CongressVote(20, 22),
                            electedOn));
        }
        return delegates;
    }
}
