package vn.bangvang.shared.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.nomination.LawPolicy;
import vn.bangvang.shared.law.RuleSet.Certainty;
import vn.bangvang.shared.law.RuleSetMistakes.Mistake;
import vn.bangvang.shared.platform.words.CodeTexts;
import vn.bangvang.shared.testing.Refused;

/** Rule sets of an installation, laid over those of the product. */
class OwnRuleSetsTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 15);

    private static final String OWN = """
            id: quy-che-2026
            amends: law-06-2026-decree-152-2025
            validFrom: 2026-12-15
            sources:
              - {vi: Quy chế của tỉnh, en: Regulation of the province, certainty: READ}
            words:
              division: {vi: cấp phòng, en: division}
              parent: {vi: đơn vị cấp trên trực tiếp, en: unit directly above}
            routes:
              province-decides-bkt:
                citation: Quy chế của tỉnh, Điều 7
                certainty: READ
                steps:
                  - {kind: ENDORSE, level: division, place: {code: TCCB, below: SUBMITTING_UNIT}}
                  - {kind: ENDORSE, level: unit, place: SUBMITTING_UNIT}
                  - {kind: ENDORSE, level: parent, place: {above: 1}}
                  - {kind: ENDORSE, level: province, place: PROVINCE}
                  - {kind: DECIDE, level: province, place: PROVINCE, award: BKT}
            """;

    @AfterEach
    void shippedAlone() {
        RuleSets.use(List.of());
    }

    @Test
    void a_rule_set_of_the_installation_takes_the_place_of_the_shipped_one_from_its_first_day_on() {
        RuleSets.use(List.of(own(OWN)));

        assertThat(RuleSets.inForceOn(FIRST_DAY.minusDays(1)).id()).isEqualTo("law-06-2026-decree-152-2025");
        assertThat(RuleSets.inForceOn(FIRST_DAY.minusDays(1)).validUntil()).isEqualTo(FIRST_DAY.minusDays(1));
        RuleSet own = RuleSets.inForceOn(FIRST_DAY);
        assertThat(own.id()).isEqualTo("quy-che-2026");
        assertThat(own.validUntil()).isEqualTo("2027-02-28");
        assertThat(own.file().own()).isTrue();
        assertThat(own.file().sha256()).hasSize(64);
    }

    @Test
    void what_it_does_not_say_is_taken_over_from_the_set_of_the_same_law_as_sure_as_it_is_there() {
        RuleSet own = RuleSets.with(List.of(own(OWN))).get(4);
        RuleSet shipped = RuleSets.find("law-06-2026-decree-152-2025").orElseThrow();

        assertThat(own.awards()).hasSameSizeAs(shipped.awards());
        assertThat(own.find("CTDT")).isEqualTo(shipped.find("CTDT"));
        assertThat(own.transition()).isEqualTo(shipped.transition());
        assertThat(own.find("BKT").orElseThrow().route().certainty()).isEqualTo(Certainty.READ);
        assertThat(own.title().words(Locale.ENGLISH)).startsWith("Regulation of the province, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amends", "inherits"})
    void what_is_taken_over_has_to_be_confirmed_only_where_it_is_of_a_law_before(String how) {
        RuleSetText text = own("""
                id: quy-che-2026
                %s: law-2022-decree-98-2023
                validFrom: 2025-06-20
                validUntil: 2025-06-30
                sources: [{vi: Quy chế, en: Regulation, certainty: READ}]
                """.formatted(how));
        RuleSet shipped = RuleSets.find("law-2022-decree-98-2023").orElseThrow();
        RuleSet own = RuleSets.with(List.of(text)).stream()
                .filter(set -> set.file().own())
                .findFirst()
                .orElseThrow();

        assertThat(own.awards()).allSatisfy(award -> {
            var before = shipped.find(award.code()).orElseThrow();
            if (how.equals("amends")) {
                assertThat(award).isEqualTo(before);
            } else {
                assertThat(List.of(
                                award.certainty(),
                                award.route().certainty(),
                                award.dossier().certainty()))
                        .containsOnly(Certainty.INHERITED);
            }
        });
    }

    @Test
    void one_that_begins_with_the_shipped_one_takes_its_place_for_good() {
        RuleSets.use(List.of(own(OWN.replace("validFrom: 2026-12-15", "validFrom: 2026-10-01"))));

        assertThat(RuleSets.inForceOn(LocalDate.of(2026, 10, 1)).id()).isEqualTo("quy-che-2026");
        RuleSet before = RuleSets.find("law-2022-decree-152-2025").orElseThrow();
        assertThat(LawPolicy.due(before, LocalDate.of(2026, 10, 1)).id()).isEqualTo("quy-che-2026");
        assertThat(Refused.by(() -> LawPolicy.chosen(
                                before, LocalDate.of(2026, 9, 20), "law-06-2026-decree-152-2025", "Có lợi hơn"))
                        .reason())
                .isEqualTo(Reason.RULE_SET_NOT_APPLICABLE);
    }

    @Test
    void a_new_level_has_the_words_that_its_rule_set_gives_it() {
        RuleSets.use(List.of(own(OWN)));

        assertThat(CodeTexts.words("level", "division", Locale.ROOT)).isEqualTo("cấp phòng");
        assertThat(CodeTexts.words("level", "division", Locale.ENGLISH)).isEqualTo("division");
        assertThat(CodeTexts.words("level", "province", Locale.ENGLISH)).isNotEqualTo("province");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certainty: READ}              | certainty: SURE}            | 5  | SURE",
                "validFrom: 2026-12-15         | validFrom: 15/12/2026       | 3  | validFrom",
                "validFrom: 2026-12-15         | valid-from: 2026-12-15      | 3  | valid-from",
                "amends: law-06-2026           | amends: law-07              | 2  | law-07",
                "id: quy-che-2026              | id: quy-che                 | 1  | quy-che-2026",
                "citation: Quy chế của tỉnh, Điều 7 | citation: ''           | 11 | thiếu citation",
                "place: {above: 1}             | place: {above: 0}           | 16 | không có nơi",
                "place: {above: 1}             | place: MINISTRY             | 16 | MINISTRY",
                "place: {above: 1}             | place: COMPETENT_UNIT       | 16 | competence",
                "place: {above: 1}             | place: {code: A, kind: OFFICE, below: ROOT} | 16 | không có nơi",
                "level: parent, place          | level: grandparent, place   | 16 | grandparent",
                "kind: DECIDE                  | kind: DECIDES               | 18 | DECIDES",
                "kind: DECIDE                  | kind: COUNCIL               | 18 | thiếu council",
                "award: BKT}                   | award: GK}                  | 10 | không kết thúc bằng BKT",
                "en: division}                 | vi: division}               | 7  | vi",
                "validFrom: 2026-12-15         | validFrom: 2027-06-01       | 3  | hết hiệu lực",
            })
    void a_mistake_is_told_with_its_file_and_line(String written, String wrong, int line, String told) {
        assertThat(OWN).contains(written);

        assertThat(mistakes(own(OWN.replaceFirst(Pattern.quote(written), wrong))))
                .anySatisfy(mistake -> {
                    assertThat(mistake.inVietnamese())
                            .startsWith("quy-che-2026.yml, dòng " + line + ":")
                            .contains(told);
                    assertThat(mistake.inEnglish()).startsWith("quy-che-2026.yml, line " + line + ":");
                });
    }

    @Test
    void all_mistakes_are_told_at_once() {
        RuleSetText one = own(OWN.replace("above: 1", "above: x").replace("level: division", "level: section"));
        RuleSetText other = new RuleSetText("quy-che-2027.yml", "id: quy-che-2027\n", true);

        assertThat(mistakes(one, other))
                .extracting(Mistake::file, Mistake::line)
                .contains(tuple("quy-che-2027.yml", 1))
                .hasSizeGreaterThan(1);
        assertThat(mistakes(one)).extracting(Mistake::line).containsExactly(14, 16);
    }

    @Test
    void a_file_that_is_no_yaml_is_told_with_the_line_where_that_shows() {
        assertThat(mistakes(own(OWN.replace("words:", "words: ["))))
                .extracting(Mistake::line)
                .containsExactly(8);
        assertThat(mistakes(own(OWN.replace("words:", "words: {}\nwords:"))))
                .extracting(Mistake::english)
                .singleElement()
                .asString()
                .contains("uplicate");
    }

    @Test
    void days_without_any_rules_are_told() {
        RuleSetText hole = own(OWN.replace("validFrom: 2026-12-15", "validFrom: 2016-12-15\nvalidUntil: 2017-08-31"));

        assertThat(mistakes(hole)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(3);
            assertThat(mistake.english()).contains("2017-09-01", "2017-09-30");
        });
    }

    @Test
    void two_sets_of_the_installation_may_not_begin_on_the_same_day() {
        RuleSetText other = new RuleSetText("khac.yml", OWN.replace("id: quy-che-2026", "id: khac"), true);

        assertThat(mistakes(own(OWN), other))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.line()).isEqualTo(3));
    }

    @Test
    void a_rule_set_may_not_take_over_from_itself() {
        RuleSetText one = own(OWN.replace("amends: law-06-2026-decree-152-2025", "amends: quy-che-2026"));

        assertThat(mistakes(one)).extracting(Mistake::line).containsExactly(2);
    }

    private static RuleSetText own(String content) {
        return new RuleSetText("quy-che-2026.yml", content, true);
    }

    private static List<Mistake> mistakes(RuleSetText... texts) {
        return catchThrowableOfType(RuleSetMistakes.class, () -> RuleSets.with(Arrays.asList(texts)))
                .mistakes();
    }
}
