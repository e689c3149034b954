package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.benchmark.growth.Timeline.Case;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.AwardProposal;
import vn.bangvang.shared.domain.ranking.RankingDecisions;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingInput;
import vn.bangvang.shared.domain.ranking.RankingPolicy;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.TableUse;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoring.SheetInput;

/** Each cluster's scores: one table a year, the sheets of each quarter, rankings (xếp hạng) of the quarters and of the year. */
final class Scores implements Course {

    private final Timeline timeline;
    private final Ids ids;
    private final PastProvince province;
    private final Sheets sheets;
    private final Nominations nominations;
    private final Map<ClusterId, ScoreTableId> tables = new HashMap<>();
    private final Map<ClusterId, List<SheetInput>> ofYear = new HashMap<>();

    Scores(Timeline timeline, Ids ids, PastProvince province, Sheets sheets, Nominations nominations) {
        this.timeline = timeline;
        this.ids = ids;
        this.province = province;
        this.sheets = sheets;
        this.nominations = nominations;
    }

    @Override
    public void quarter(Period quarter) {
        for (PastCluster cluster : province.clusters) {
            if (quarter.quarter() == 1) {
                adopt(cluster, quarter.year());
                ofYear.put(cluster.id(), new ArrayList<>());
            }
            ScoreTableId table = tables.get(cluster.id());
            List<SheetInput> year = ofYear.get(cluster.id());
            if (table == null || year == null) {
                throw new IllegalStateException("A history begins with a first quarter");
            }
            LocalDate opened = quarter.dayAfter().minusDays(15 + cluster.number() % 10);
            List<SheetInput> finals = sheets.of(cluster, quarter, table, opened);
            year.addAll(finals);
            LocalDate day = opened.plusDays(Sheets.FINAL_AFTER);
            rank(cluster, quarter, table, finals, day);
            if (quarter.quarter() == 4) {
                Period all = new Period(quarter.year(), 0);
                honour(cluster, rank(cluster, all, table, year, day.plusDays(10)), day.plusDays(21));
            }
        }
    }

    private void adopt(PastCluster cluster, int year) {
        LocalDate day = LocalDate.of(year, 2, 5);
        ScoreTableId id = new ScoreTableId(ids.of(day));
        tables.put(cluster.id(), id);
        Official organiser = cluster.organiser().as(Role.ORGANISER);
        timeline.open("AdoptedTable", id.value())
                .add(
                        day,
                        organiser,
                        new ScoreTableAdopted(
                                id,
                                cluster.id(),
                                organiser.unit(),
                                new Period(year, 0),
                                "Bảng điểm thi đua năm " + year,
                                PastTable.CRITERIA,
                                PastTable.TERMS,
                                day));
    }

    /** A ranking with its rows. */
    private record Ranked(RankingId id, Case ranking, int year, List<RankingRow> rows) {}

    private Ranked rank(
            PastCluster cluster, Period period, ScoreTableId table, List<SheetInput> finals, LocalDate day) {
        RankingId id = new RankingId(ids.of(day));
        Official organiser = cluster.organiser().as(Role.ORGANISER);
        Map<Period, ScoreTable> judging = new HashMap<>();
        List<TableUse> used = new ArrayList<>();
        for (Period quarter : period.quarters()) {
            judging.put(quarter, new ScoreTable(table, 1, PastTable.CRITERIA, PastTable.TERMS));
            used.add(new TableUse(quarter, table, 1));
        }
        List<RankingRow> rows = RankingPolicy.rank(
                        new RankingInput(period, cluster.units(), judging, finals, RankingDecisions.NONE))
                .rows();
        Case ranking = timeline.open("Ranking", id.value());
        ranking.add(day, organiser, new RankingOpened(id, cluster.id(), organiser.unit(), period, day));
        LocalDate until = day.plusDays(7);
        ranking.add(day, organiser, new RankingProposed(id, 1, used, rows, until, day));
        LocalDate published = until.plusDays(1);
        ranking.add(
                published,
                organiser,
                new RankingPublished(id, cluster.id(), organiser.unit(), period, 1, used, rows, null, published));
        return new Ranked(id, ranking, period.year(), rows);
    }

    private void honour(PastCluster cluster, Ranked ranked, LocalDate day) {
        UnitId first = ranked.rows().get(0).unitId();
        Official organiser = cluster.organiser().as(Role.ORGANISER);
        int members = cluster.members().size();
        ranked.ranking().add(day, organiser, new UnitAcclaimed(ranked.id(), first, members, members, members - 1, day));
        if (cluster.organiser().equals(province.province())) {
            NominationId flag = new NominationId(ids.of(day));
            ranked.ranking()
                    .add(
                            day,
                            organiser,
                            new AwardsProposed(
                                    ranked.id(), List.of(new AwardProposal(flag, first, 1, Nominations.FLAG)), day));
            nominations.byPlace(flag, cluster, first, ranked.id(), ranked.year(), day);
        }
    }
}
