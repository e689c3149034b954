package vn.bangvang.shared.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSet.Certainty;
import vn.bangvang.shared.platform.words.ReasonTexts;
import vn.bangvang.shared.testing.Refused;

class RuleSetsTest {

    static Stream<RuleSet> all() {
        return RuleSets.all().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-10-01, law-2003-decree-91-2017",
        "2022-12-01, law-2003-decree-91-2017",
        "2023-12-31, law-2003-decree-91-2017",
        "2024-01-01, law-2022-decree-98-2023",
        "2025-06-30, law-2022-decree-98-2023",
        "2025-07-01, law-2022-decree-152-2025",
        "2026-09-30, law-2022-decree-152-2025",
        "2026-10-01, law-06-2026-decree-152-2025",
        "2027-02-28, law-06-2026-decree-152-2025",
    })
    void the_rule_set_follows_the_day(LocalDate day, String id) {
        assertThat(RuleSets.inForceOn(day).id()).isEqualTo(id);
    }

    @Test
    void exactly_one_rule_set_is_in_force_on_each_day_from_the_first_on() {
        LocalDate first = LocalDate.of(2017, 10, 1);
        first.datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(
                        day -> assertThat(all().filter(s -> s.isInForceOn(day))).hasSize(1));
    }

    @Test
    void a_day_before_the_first_rule_set_is_refused() {
        assertThat(Refused.by(() -> RuleSets.inForceOn(LocalDate.of(2017, 9, 30)))
                        .reason())
                .isEqualTo(Reason.NO_RULE_SET);
    }

    @Test
    void an_award_that_the_law_does_not_know_is_refused() {
        assertThat(Refused.by(() -> RuleSets.all().get(0).award("NOBEL", NomineeKind.COLLECTIVE))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_AWARD);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_rule_set_holds_the_civil_and_the_military_awards_with_names_papers_and_articles(RuleSet set) {
        assertThat(set.awards())
                .extracting(Award::code)
                .containsExactlyInAnyOrder(
                        "CTDT", "CTDCP", "CSTDCS", "CSTDT", "LDTT", "TTLDTT", "TTLDXS", "BKT", "GK", "CSTT", "DVTT",
                        "DVQT", "CSTDTQ1", "CTDQK", "BKQK");
        assertThat(set.awards()).allSatisfy(award -> {
            assertThat(List.of(award.vi(), award.en(), award.citation())).noneMatch(String::isBlank);
            assertThat(award.subjects()).isNotEmpty();
            assertThat(award.dossier().kinds()).contains("TOTRINH", "BAOCAO", "BIENBAN");
        });
    }

    @Test
    void an_unknown_award_lists_in_words_what_there_is_for_that_subject() {
        var refusal =
                Refused.by(() -> RuleSets.inForceOn(LocalDate.of(2026, 1, 5)).award("CSTDTQ", NomineeKind.INDIVIDUAL));
        String words = ReasonTexts.detail(refusal.reason(), refusal.details(), Locale.forLanguageTag("vi"));
        assertThat(words)
                .contains("cá nhân", "Chiến sĩ tiên tiến (CSTT)", "Chiến sĩ thi đua toàn quân (CSTDTQ1)")
                .doesNotContain("Đơn vị tiên tiến", "INDIVIDUAL", "law-2022");
    }

    @ParameterizedTest
    @CsvSource({
        "CTDCP,   GOVERNMENT",
        "CSTDTQ1, MINISTER_OF_DEFENCE",
        "DVQT,    MINISTER_OF_DEFENCE",
        "CTDQK,   MILITARY_REGION",
        "BKQK,    MILITARY_REGION",
    })
    void what_is_decided_outside_names_the_authority_that_grants_it(String award, String authority) {
        var steps = RuleSets.inForceOn(LocalDate.of(2026, 1, 5))
                .find(award)
                .orElseThrow()
                .route()
                .steps();
        assertThat(steps.get(steps.size() - 1).authority()).isEqualTo(authority);
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_article_of_one_province_is_cited_for_all(RuleSet set) {
        assertThat(set.awards())
                .allSatisfy(award -> assertThat(award.route().toString()).doesNotContain("8.4.b"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, CTDT, 80", "2024-05-01, CTDT, 80", "2026-02-01, CTDT, 80", "2026-11-01, CTDT, 80",
        "2018-01-01, CTDCP, 80", "2024-05-01, CTDCP, 80", "2026-02-01, CTDCP, 80", "2026-11-01, CTDCP, 80",
        "2018-01-01, CSTDCS, 80", "2024-05-01, CSTDCS, 80", "2026-02-01, CSTDCS, 80", "2026-11-01, CSTDCS, 80",
        "2018-01-01, CSTDT, 90", "2024-05-01, CSTDT, 90", "2026-02-01, CSTDT, 90", "2026-11-01, CSTDT, 90",
    })
    void a_council_carries_a_flag_and_a_base_soldier_with_80_percent_and_a_provincial_soldier_with_90(
            LocalDate day, String award, int percent) {
        assertThat(RuleSets.inForceOn(day).awards())
                .filteredOn(one -> one.code().equals(award))
                .isNotEmpty()
                .flatExtracting(one -> one.route().steps())
                .filteredOn(step -> step.kind() == StepKind.COUNCIL)
                .isNotEmpty()
                .allSatisfy(
                        step -> assertThat(step.council().thresholdPercent()).isEqualTo(percent));
    }

    @Test
    void the_councils_of_decree_98_cite_its_article_30_7() {
        assertThat(RuleSets.inForceOn(LocalDate.of(2024, 5, 1)).awards())
                .filteredOn(award -> List.of("CTDCP", "CTDT", "CSTDT", "CSTDCS").contains(award.code()))
                .hasSize(4)
                .flatExtracting(award -> award.route().steps())
                .filteredOn(step -> step.kind() == StepKind.COUNCIL)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.council().citation()).contains("98/2023/NĐ-CP, Điều 30.7"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_route_ends_in_the_award_it_was_asked_for_and_every_council_says_by_which_article(RuleSet set) {
        assertThat(set.awards()).allSatisfy(award -> {
            List<StepTemplate> steps = award.route().steps();
            assertThat(steps.get(0).kind()).isEqualTo(StepKind.ENDORSE);
            assertThat(steps.get(steps.size() - 1).award()).isEqualTo(award.code());
            assertThat(steps)
                    .filteredOn(s -> s.kind() == StepKind.COUNCIL)
                    .allSatisfy(s -> assertThat(s.council().citation()).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_council_has_a_quorum_and_rounds_with_their_articles(RuleSet set) {
        assertThat(set.awards())
                .flatExtracting(award -> award.route().steps())
                .filteredOn(step -> step.kind() == StepKind.COUNCIL)
                .isNotEmpty()
                .allSatisfy(step -> {
                    assertThat(step.council().quorum().of(15)).isEqualTo(10);
                    assertThat(step.council().rounds().count()).isEqualTo(2);
                    assertThat(step.council().quorum().citation()).contains("2/3", "có thể cấu hình");
                    assertThat(step.council().rounds().citation()).contains("có thể cấu hình");
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void certificates_are_forms_of_commendation_and_all_others_titles(RuleSet set) {
        assertThat(set.awards())
                .allSatisfy(award -> assertThat(award.form())
                        .isEqualTo(
                                award.vi().startsWith("Bằng khen") || award.vi().startsWith("Giấy khen")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_route_lets_one_person_endorse_at_two_levels(RuleSet set) {
        assertThat(set.awards()).allMatch(award -> award.route().wantsSeparateEyes());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_default_that_no_text_demands_says_that_it_can_be_configured(RuleSet set) {
        assertThat(set.awards())
                .extracting(Award::route)
                .filteredOn(route -> route.certainty() != Certainty.READ)
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.citation()).contains("có thể cấu hình"));
    }
}
