package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.growth.PastUnit.Worker;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.RankingId;

/**
 * Who is nominated (đề nghị khen thưởng): most people and the unit itself for the titles of a year when it is over, some for
 * what they achieved in each quarter, and the first of each of the province's clusters for its flag.
 */
final class Nominations implements Course {

    /** Cờ thi đua của Ủy ban nhân dân tỉnh. */
    static final String FLAG = "CTDT";

    private static final int TITLED = 20;
    private static final int SOLDIERS = 3;
    private static final int HONOURED = 3;
    private static final int ROUND_DAYS = 70;

    private final Ids ids;
    private final PastProvince province;
    private final SplittableRandom random;
    private final Routes routes;
    private final Decisions decisions;
    private final Timeline timeline;
    private final List<Walk> flags = new ArrayList<>();

    Nominations(Timeline timeline, Ids ids, PastProvince province, SplittableRandom random) {
        this.timeline = timeline;
        this.ids = ids;
        this.province = province;
        this.random = random;
        this.routes = new Routes(province);
        this.decisions = new Decisions(timeline, ids, province);
    }

    @Override
    public void quarter(Period quarter) {
        List<Walk> round = new ArrayList<>(flags);
        flags.clear();
        for (PastUnit unit : province.units.subList(1, province.units.size())) {
            LocalDate begins = quarter.firstDay().plusDays(5 + random.nextInt(ROUND_DAYS));
            if (quarter.quarter() == 1 && quarter.year() > province.firstYear()) {
                titles(unit, quarter.year() - 1, quarter.firstDay().plusDays(5 + random.nextInt(50)), round);
            }
            achievements(unit, quarter, begins, round);
        }
        decisions.decide(round);
    }

    private void titles(PastUnit unit, int year, LocalDate day, List<Walk> round) {
        round.add(own(unit, "TTLDTT", year, null, day));
        for (int i = 0; i < TITLED; i++) {
            round.add(somebody(unit, "LDTT", year, null, i, day));
        }
        for (int i = 0; i < SOLDIERS; i++) {
            round.add(somebody(unit, "CSTDCS", year, null, i + year * SOLDIERS, day));
        }
    }

    private void achievements(PastUnit unit, Period quarter, LocalDate day, List<Walk> round) {
        String code = "TT-" + quarter;
        String form = unit.kind == UnitKind.SECTION ? "GK" : "BKT";
        int first = random.nextInt(unit.workers.size());
        for (int i = 0; i < HONOURED; i++) {
            round.add(somebody(unit, i == 0 ? form : "GK", quarter.year(), code, first + i, day));
        }
        if (random.nextInt(2) == 0) {
            round.add(own(unit, "GK", quarter.year(), code, day));
        }
    }

    private Walk own(PastUnit unit, String award, int year, @Nullable String code, LocalDate day) {
        Nominee nominee = new Nominee(NomineeKind.COLLECTIVE, unit.id, null, null);
        return walk(unit, nominee, award, year, code, day);
    }

    private Walk somebody(PastUnit unit, String award, int year, @Nullable String code, int number, LocalDate day) {
        Worker worker = Years.worker(unit, number);
        Nominee nominee =
                new Nominee(NomineeKind.INDIVIDUAL, unit.id, worker.id(), new PersonalText(worker.id(), worker.name()));
        return walk(unit, nominee, award, year, code, day);
    }

    private Walk walk(PastUnit unit, Nominee nominee, String award, int year, @Nullable String code, LocalDate day) {
        NominationId id = new NominationId(ids.of(day));
        Walk walk = new Walk(timeline.open("Nomination", id.value()), id, unit, nominee, random, province);
        walk.submit(routes.judge(id, unit, nominee, award, year, null, null, code, day));
        return walk;
    }

    /** What is drafted for the first of a cluster, and submitted by it. */
    void byPlace(NominationId id, PastCluster cluster, UnitId first, RankingId ranking, int year, LocalDate day) {
        PastUnit unit = cluster.members().stream()
                .filter(member -> member.id.equals(first))
                .findFirst()
                .orElseThrow();
        Nominee nominee = new Nominee(NomineeKind.COLLECTIVE, unit.id, null, null);
        Walk walk = new Walk(timeline.open("Nomination", id.value()), id, unit, nominee, random, province);
        walk.draft(
                new NominationDrafted(id, first, nominee, FLAG, year, cluster.id(), ranking, 1, day),
                cluster.organiser().as(Role.ORGANISER));
        LocalDate submittedOn = day.plusDays(6);
        walk.submit(routes.judge(id, unit, nominee, FLAG, year, cluster, cluster.leader(year), null, submittedOn));
        flags.add(walk);
    }
}
