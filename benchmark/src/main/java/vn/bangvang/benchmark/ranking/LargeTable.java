package vn.bangvang.benchmark.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;

/** A score table of the size of those of the provinces' police: 150 criteria of every kind in ten sections. */
final class LargeTable {

    private static final int SECTIONS = 10;
    private static final List<CriterionKind> SECTION = List.of(
            CriterionKind.QUANTITATIVE,
            CriterionKind.QUANTITATIVE,
            CriterionKind.JUDGED,
            CriterionKind.QUANTITATIVE,
            CriterionKind.ACHIEVED,
            CriterionKind.QUANTITATIVE,
            CriterionKind.JUDGED,
            CriterionKind.QUANTITATIVE,
            CriterionKind.ACHIEVED,
            CriterionKind.PER_OCCURRENCE,
            CriterionKind.JUDGED,
            CriterionKind.QUANTITATIVE,
            CriterionKind.ACHIEVED,
            CriterionKind.PER_OCCURRENCE,
            CriterionKind.BONUS_PENALTY);

    private final List<Criterion> criteria = new ArrayList<>();

    LargeTable() {
        for (int section = 1; section <= SECTIONS; section++) {
            criteria.add(new Criterion(
                    "S" + section, null, "Mục " + section, CriterionKind.PARENT, Score.of("140"), null, null, null));
            for (int i = 0; i < SECTION.size(); i++) {
                criteria.add(criterion("S" + section, "S" + section + "." + (i + 1), SECTION.get(i)));
            }
        }
    }

    private static Criterion criterion(String section, String code, CriterionKind kind) {
        boolean bonus = kind == CriterionKind.BONUS_PENALTY;
        boolean counted = kind == CriterionKind.PER_OCCURRENCE;
        return new Criterion(
                code,
                section,
                "Tiêu chí " + code,
                kind,
                Score.of("10"),
                bonus || counted ? Score.of("1.5") : null,
                bonus ? Score.of("0.5") : null,
                bonus ? Score.of("-5") : null);
    }

    List<Criterion> criteria() {
        return criteria;
    }

    ScoringTerms terms() {
        return new ScoringTerms(
                2, Combination.TRIMMED_MEAN, false, true, Score.of("2"), List.of(TieBreak.values()), 20);
    }

    /** Results have targets, but for one in twenty; another one in twenty is not assigned. */
    List<Assignment> assignments(Random random) {
        List<Assignment> assignments = new ArrayList<>();
        for (Criterion criterion : criteria) {
            int chance = random.nextInt(20);
            if (criterion.kind() == CriterionKind.QUANTITATIVE && chance > 0) {
                boolean assigned = chance > 1;
                Score target = assigned ? whole(50 + random.nextInt(200)) : null;
                assignments.add(new Assignment(criterion.code(), assigned, target));
            }
        }
        return assignments;
    }

    List<CriterionScore> scores(List<Assignment> assignments, Random random) {
        List<CriterionScore> scores = new ArrayList<>();
        int next = 0;
        for (Criterion criterion : criteria) {
            boolean named = next < assignments.size()
                    && assignments.get(next).criterion().equals(criterion.code());
            Assignment assignment = named ? assignments.get(next++) : null;
            if (criterion.isLeaf() && (assignment == null || assignment.assigned())) {
                scores.add(score(criterion, assignment == null ? null : assignment.target(), random));
            }
        }
        return scores;
    }

    private static CriterionScore score(Criterion criterion, @Nullable Score target, Random random) {
        switch (criterion.kind()) {
            case QUANTITATIVE:
                return CriterionScore.of(criterion.code(), result(target == null ? Score.of("100") : target, random));
            case ACHIEVED:
                return CriterionScore.of(criterion.code(), whole(random.nextInt(2)));
            case PER_OCCURRENCE:
                return CriterionScore.of(criterion.code(), whole(random.nextInt(9)));
            case BONUS_PENALTY:
                return new CriterionScore(
                        criterion.code(),
                        whole(random.nextInt(3)),
                        whole(random.nextInt(3)),
                        List.of("Quyết định " + random.nextInt(1000) + "/QĐ"),
                        null);
            default:
                return CriterionScore.of(criterion.code(), Score.of(random.nextInt(10) + "." + random.nextInt(10)));
        }
    }

    /** From 60 % to 139.9 % of the target. */
    private static Score result(Score target, Random random) {
        return target.times(Score.of("0.001")).times(whole(600 + random.nextInt(800)));
    }

    private static Score whole(int number) {
        return Score.of(Integer.toString(number));
    }
}
