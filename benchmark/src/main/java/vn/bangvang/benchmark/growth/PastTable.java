package vn.bangvang.benchmark.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;

/** A score table (bảng điểm) of the usual size: four sections with ten criteria, and the lists that are scored by it. */
final class PastTable {

    private static final int SCALE = 2;

    static final ScoringTerms TERMS =
            new ScoringTerms(SCALE, Combination.MEAN, false, true, Score.of("1"), List.of(TieBreak.values()), 20);

    static final List<Criterion> CRITERIA = List.of(
            section("I", "Nhiệm vụ chính trị, chuyên môn", "60"),
            judged("I.1", "I", "Hoàn thành chỉ tiêu kinh tế – xã hội", "20"),
            judged("I.2", "I", "Cải cách hành chính, chuyển đổi số", "15"),
            judged("I.3", "I", "Tiếp dân, giải quyết khiếu nại, tố cáo", "15"),
            achieved("I.4", "I", "Không có vụ việc nghiêm trọng về an ninh, trật tự", "10"),
            section("II", "Xây dựng Đảng, chính quyền, đoàn thể", "25"),
            judged("II.1", "II", "Tổ chức Đảng trong sạch, vững mạnh", "10"),
            judged("II.2", "II", "Cơ quan đạt chuẩn văn hóa, dân chủ cơ sở", "10"),
            achieved("II.3", "II", "Các đoàn thể hoàn thành tốt nhiệm vụ", "5"),
            section("III", "Công tác thi đua, khen thưởng", "15"),
            judged("III.1", "III", "Tổ chức phong trào, nhân rộng điển hình", "10"),
            judged("III.2", "III", "Chế độ thông tin, báo cáo", "5"),
            section("IV", "Điểm thưởng", "5"),
            new Criterion(
                    "IV.1",
                    "IV",
                    "Mô hình, sáng kiến được cấp trên công nhận",
                    CriterionKind.PER_OCCURRENCE,
                    Score.of("5"),
                    Score.of("1"),
                    null,
                    null));

    private PastTable() {}

    private static Criterion section(String code, String name, String most) {
        return criterion(code, null, name, CriterionKind.PARENT, most);
    }

    private static Criterion judged(String code, String section, String name, String most) {
        return criterion(code, section, name, CriterionKind.JUDGED, most);
    }

    private static Criterion achieved(String code, String section, String name, String most) {
        return criterion(code, section, name, CriterionKind.ACHIEVED, most);
    }

    private static Criterion criterion(
            String code, @Nullable String section, String name, CriterionKind kind, String most) {
        return new Criterion(code, section, name, kind, Score.of(most), null, null, null);
    }

    /** @param percent of the most that is judged at least */
    static List<CriterionScore> scores(SplittableRandom random, int percent, boolean own) {
        List<CriterionScore> scores = new ArrayList<>();
        for (Criterion criterion : CRITERIA) {
            if (criterion.isLeaf()) {
                List<String> evidence = own && random.nextInt(3) == 0
                        ? List.of("Báo cáo số " + random.nextInt(400) + "/BC")
                        : List.of();
                scores.add(
                        new CriterionScore(criterion.code(), value(criterion, random, percent), null, evidence, null));
            }
        }
        return scores;
    }

    private static Score value(Criterion criterion, SplittableRandom random, int percent) {
        return switch (criterion.kind()) {
            case ACHIEVED -> Score.of(random.nextInt(20) == 0 ? "0" : "1");
            case PER_OCCURRENCE -> Score.of(Integer.toString(random.nextInt(4)));
            default -> halves(criterion, percent + random.nextInt(101 - percent));
        };
    }

    private static Score halves(Criterion criterion, int percent) {
        BigDecimal twice = criterion.maxScore().value().multiply(BigDecimal.valueOf(percent * 2L));
        return new Score(twice.divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY));
    }

    /** What several lists come to: the mean of what is judged; of the rest, what the first says. */
    static List<CriterionScore> consolidated(List<List<CriterionScore>> lists) {
        List<CriterionScore> scores = new ArrayList<>();
        int at = 0;
        for (Criterion criterion : CRITERIA) {
            if (criterion.isLeaf()) {
                int leaf = at++;
                Score value = criterion.kind() == CriterionKind.JUDGED
                        ? mean(lists.stream()
                                .map(list -> list.get(leaf).value())
                                .toList())
                        : lists.get(0).get(leaf).value();
                scores.add(CriterionScore.of(criterion.code(), value));
            }
        }
        return scores;
    }

    private static Score mean(List<Score> values) {
        return new Score(
                Score.sum(values).value().divide(BigDecimal.valueOf(values.size()), SCALE, RoundingMode.HALF_UP));
    }
}
