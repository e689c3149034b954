package vn.bangvang.shared.domain.ranking;

import static vn.bangvang.shared.domain.ranking.Given.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingDecisions.Ballot;
import vn.bangvang.shared.domain.ranking.RankingDecisions.WomenShare;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.PartYear;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.SheetInput;

/** Score tables and sheets of every kind, the same for the same seed; values are few, so that there are many ties. */
final class RandomScoring {

    private static final List<CriterionKind> KINDS = List.of(
            CriterionKind.JUDGED,
            CriterionKind.QUANTITATIVE,
            CriterionKind.QUANTITATIVE,
            CriterionKind.ACHIEVED,
            CriterionKind.PER_OCCURRENCE,
            CriterionKind.BONUS_PENALTY);

    private final Random random;

    RandomScoring(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    ScoreTable table() {
        int scale = below(5);
        List<TieBreak> steps = new ArrayList<>(List.of(TieBreak.values()));
        Collections.shuffle(steps, random);
        ScoringTerms terms = new ScoringTerms(
                scale,
                Combination.MEAN,
                false,
                random.nextBoolean(),
                Score.of("1"),
                steps.subList(0, below(steps.size() + 1)),
                20,
                null,
                random.nextBoolean() ? PartYear.BY_ITS_QUARTERS : null);
        List<Criterion> criteria = new ArrayList<>(List.of(Given.section("I", "0"), Given.section("II", "0")));
        int count = 1 + below(10);
        for (int i = 0; i < count; i++) {
            criteria.add(criterion("c" + i, random.nextBoolean() ? "I" : "II"));
        }
        return new ScoreTable(new ScoreTableId(new UUID(3, scale)), 1, criteria, terms);
    }

    private Criterion criterion(String code, String parent) {
        CriterionKind kind = KINDS.get(below(KINDS.size()));
        String max = String.valueOf(1 + below(20));
        switch (kind) {
            case PER_OCCURRENCE:
                return Given.counted(parent, code, "0.75", max);
            case BONUS_PENALTY:
                return Given.bonus(parent, code, "1.5", max, "0.7", "-" + below(5));
            default:
                return Given.leaf(parent, code, kind, max);
        }
    }

    SheetInput sheet(ScoreTable table, int unit, Period quarter) {
        List<Assignment> assignments = new ArrayList<>();
        List<CriterionScore> scores = new ArrayList<>();
        for (Criterion leaf : table.leaves()) {
            Assignment assignment = assignment(leaf);
            if (assignment != null) {
                assignments.add(assignment);
            }
            if ((assignment == null || assignment.assigned()) && below(8) > 0) {
                scores.add(score(leaf));
            }
        }
        Collections.shuffle(scores, random);
        return Given.sheet(unit, quarter, assignments, scores, below(4) == 0 ? "1" : "0");
    }

    private Assignment assignment(Criterion leaf) {
        if (below(6) == 0) {
            return Given.notAssigned(leaf.code());
        }
        boolean aimed = leaf.kind() == CriterionKind.QUANTITATIVE && below(4) > 0;
        return aimed ? Given.target(leaf.code(), String.valueOf(below(8))) : null;
    }

    private CriterionScore score(Criterion leaf) {
        switch (leaf.kind()) {
            case ACHIEVED:
                return Given.score(leaf.code(), String.valueOf(below(2)));
            case BONUS_PENALTY:
                return Given.bonusScore(leaf.code(), String.valueOf(below(4)), String.valueOf(below(4)));
            case QUANTITATIVE:
                return Given.score(leaf.code(), below(12) + (random.nextBoolean() ? ".5" : ""));
            default:
                return Given.score(leaf.code(), String.valueOf(below(10)));
        }
    }

    /** Some are members in a part of the year alone. */
    Map<UnitId, List<Period>> partly(int members, Period year) {
        Map<UnitId, List<Period>> partly = new HashMap<>();
        for (int unit = 1; unit <= members; unit++) {
            if (below(3) == 0) {
                int first = below(4);
                partly.put(unit(unit), year.quarters().subList(first, first + 1 + below(Math.min(3, 4 - first))));
            }
        }
        return partly;
    }

    RankingDecisions decisions(int members) {
        Map<UnitId, ExclusionGround> excluded = new HashMap<>();
        Map<UnitId, Integer> votes = new HashMap<>();
        Map<UnitId, WomenShare> women = new HashMap<>();
        for (int unit = 1; unit <= members; unit++) {
            if (below(5) == 0) {
                excluded.put(unit(unit), ExclusionGround.OTHER);
            }
            votes.put(unit(unit), below(3));
            women.put(unit(unit), new WomenShare(below(10), 10));
        }
        List<UnitId> order = new ArrayList<>(Given.units(members));
        Collections.shuffle(order, random);
        List<Ballot> ballots = new ArrayList<>();
        ballots.add(new Ballot(votes, random.nextBoolean()));
        for (int pair = 0; pair < below(4); pair++) {
            Map<UnitId, Integer> between = new HashMap<>();
            between.put(unit(1 + below(members)), below(3));
            between.put(unit(1 + below(members)), below(3));
            ballots.add(0, new Ballot(between, random.nextInt(4) > 0));
        }
        return new RankingDecisions(excluded, ballots, women, List.of(order));
    }
}
