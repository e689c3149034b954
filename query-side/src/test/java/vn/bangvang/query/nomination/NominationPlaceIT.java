package vn.bangvang.query.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.SheetResult;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.law.StepKind;

/** On which place a nomination rests, as its file shows it. */
class NominationPlaceIT {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 10);
    private static final Pattern HOW = Pattern.compile("href=\"(/rankings/[^\"]+\\?at=\\d+)\"");

    private static QuerySide service;

    private final NominationId nomination = new NominationId(UUID.randomUUID());
    private Contest contest;
    private UnitId first;
    private UnitId second;
    private ScoreSheetId sheet;
    private ScoreSheetId other;
    private UnitId province;
    private String member;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void scored() {
        contest = new Contest(service, "Phường Trưởng", "Phường Phó", "Phường Dẫn Đầu");
        first = contest.members.get(2);
        second = contest.members.get(0);
        sheet = contest.finalSheet(first, Contest.scores("40", "100", "4", "1", "0"));
        other = contest.finalSheet(second, Contest.scores("30", "100", "4", "1", "0"));
        province = service.unit("Ủy ban nhân dân");
        member = service.user(Role.REPRESENTATIVE, first);
    }

    private List<RankingRow> rows(String total) {
        return List.of(row(1, first, total, sheet), row(2, second, "80", other));
    }

    private static RankingRow row(int rank, UnitId unit, String total, ScoreSheetId sheet) {
        return new RankingRow(
                rank,
                unit,
                Score.of(total),
                Score.of("100"),
                Score.of("40"),
                Score.of("60"),
                Score.ZERO,
                null,
                null,
                null,
                List.of(new SheetResult(sheet, 5, Contest.QUARTER, Score.of(total), Score.of("100"))));
    }

    private void published(RankingId ranking, Period period) {
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        contest.cluster,
                        contest.organiser,
                        period,
                        1,
                        List.of(),
                        rows("90"),
                        null,
                        Contest.DAY));
    }

    private void proposedByPlace(RankingId ranking) {
        service.happened(
                nomination.value(),
                new NominationDrafted(
                        nomination,
                        first,
                        new Nominee(NomineeKind.COLLECTIVE, first, null, null),
                        "CTDT",
                        2024,
                        contest.cluster,
                        ranking,
                        1,
                        DAY));
    }

    private void submitted() {
        service.happened(
                nomination.value(),
                new UUID(0, 1),
                first,
                new NominationSubmitted(
                        nomination,
                        first,
                        new Nominee(NomineeKind.COLLECTIVE, first, null, null),
                        "CTDT",
                        2024,
                        contest.cluster,
                        "law",
                        "Điều 26",
                        List.of(new RouteStep(StepKind.ENDORSE, "province", province, null, null, null)),
                        List.of(),
                        List.of(),
                        CaseText.plain("Dẫn đầu"),
                        DAY,
                        null,
                        false));
    }

    private String file(String reader) throws Exception {
        return service.page(reader, "/nominations/" + nomination);
    }

    @Test
    void what_a_place_proposed_shows_place_and_total_and_leads_to_how_it_came_about_and_to_the_sheet()
            throws Exception {
        RankingId ranking = contest.ranking(Contest.QUARTER);
        published(ranking, Contest.QUARTER);
        proposedByPlace(ranking);
        assertThat(file(member))
                .contains("Hạng 1 trên 2 đơn vị", "90 trên 100 điểm, đạt 90 %", "ngày 01/04/2024, lần 1")
                .contains("href=\"/rankings/" + contest.cluster + "/2024-Q1\"", "href=\"/scoring/" + sheet + "\"");
        assertThat(service.englishPage(member, "/nominations/" + nomination))
                .contains("Rank 1 of 2 units", "How this place came about");
    }

    @Test
    void a_later_publication_changes_nothing_of_what_it_rests_on() throws Exception {
        RankingId ranking = contest.ranking(Contest.QUARTER);
        published(ranking, Contest.QUARTER);
        proposedByPlace(ranking);
        List<CriterionScore> less = Contest.scores("35", "100", "4", "1", "0");
        service.happened(sheet.value(), new FinalScoreCorrected(sheet, contest.organiser, 1, less, List.of(), DAY));
        service.happened(ranking.value(), new RankingRepublished(ranking, 2, List.of(), rows("85"), "Sửa điểm", DAY));
        String file = file(member);
        assertThat(file).contains("90 trên 100 điểm").doesNotContain("85 trên 100 điểm");
        Matcher how = HOW.matcher(file);
        assertThat(how.find()).isTrue();
        assertThat(service.page(member, how.group(1)))
                .contains("90 trên 100 điểm")
                .doesNotContain("85 trên 100");
        assertThat(service.page(member, "/rankings/" + contest.cluster + "/2024-Q1/" + first))
                .contains("85 trên 100 điểm");
    }

    @Test
    void points_that_were_not_published_are_shown_to_nobody_and_others_are_not_even_told_of_the_ranking()
            throws Exception {
        Period year = Period.of("2024");
        RankingId ranking = contest.ranking(year);
        service.happened(ranking.value(), new RankingProposed(ranking, 1, List.of(), rows("90"), DAY, Contest.DAY));
        submitted();
        String approver = service.user(Role.APPROVER, province);
        assertThat(file(member)).contains("chưa được công bố").doesNotContain("90 trên 100", "/scoring/" + sheet);
        assertThat(file(approver)).contains("Dẫn đầu").doesNotContain("scores-h", contest.cluster + "/2024");
        published(ranking, year);
        assertThat(file(approver)).contains("chưa được công bố").doesNotContain("90 trên 100", "/scoring/" + sheet);
    }
}
