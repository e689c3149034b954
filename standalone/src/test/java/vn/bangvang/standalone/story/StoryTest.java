package vn.bangvang.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class StoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FOUNDED = "2026-01-02";

    static Stream<Story> stories() {
        return Stream.concat(
                Stream.of(Sample.province(FOUNDED)), Sample.STORIES.stream().map(Sample::story));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_step_has_a_key_of_its_own(Story story) {
        assertThat(story.steps()).extracting(story::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_story_told_again_is_the_same_to_the_byte(Story story) {
        Story again = stories()
                .filter(told -> told.name().equals(story.name()))
                .findFirst()
                .orElseThrow();

        assertThat(again.steps()).extracting(StoryTest::asSent).isEqualTo(sent(story));
    }

    @Test
    void keys_stay_what_they_were_when_the_first_sample_was_played() {
        Story story = Sample.story("flag");
        assertThat(story.key(story.steps().get(0))).isEqualTo("ddd205ba-1f28-33fe-8225-8437a82a8d94");
    }

    @Test
    void each_ward_signs_scores_itself_each_quarter_and_is_scored_by_two_others() {
        List<Step> steps = Sample.story("cluster-3").steps();

        assertThat(steps)
                .filteredOn(step -> step.path().endsWith("/signatures"))
                .hasSize(6);
        assertThat(steps)
                .filteredOn(step -> step.path().endsWith("/self-scores"))
                .hasSize(24);
        assertThat(steps)
                .filteredOn(step -> step.path().endsWith("/cross-scores"))
                .hasSize(48);
    }

    @Test
    void nobody_scores_their_own_unit_across() {
        assertThat(Sample.story("cluster-3").steps())
                .filteredOn(step -> step.path().endsWith("/cross-scores"))
                .isNotEmpty()
                .noneMatch(step -> step.name().matches("score (\\S+) \\S+ by \\1"));
    }

    @Test
    void every_invented_score_says_that_it_is_illustrative() {
        assertThat(stories().flatMap(story -> story.steps().stream()))
                .filteredOn(step -> step.path().endsWith("-scores"))
                .hasSize(24 + 48 + 28 + 84 + 2 * (12 + 24) + 22 + 34)
                .allSatisfy(step -> assertThat(asSent(step).split("\"remark\":\"số liệu minh họa\"", -1))
                        .hasSize(asSent(step).split("\"criterion\":", -1).length));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_review_is_assessed_and_concluded(Story story) {
        assertThat(story.steps())
                .filteredOn(step -> step.path().equals("/api/reviews"))
                .allSatisfy(review -> assertThat(story.steps())
                        .extracting(Step::path)
                        .containsSubsequence(
                                "/api/reviews/" + review.body().get("id") + "/assessments",
                                "/api/reviews/" + review.body().get("id") + "/conclusions"));
    }

    /** Those of years that are over; in the others something waits to be done. */
    static Stream<Story> storiesOfPastYears() {
        return stories().filter(story -> !story.name().equals("this-year"));
    }

    @ParameterizedTest
    @MethodSource("storiesOfPastYears")
    void every_pledge_is_signed_by_its_parties_then_witnessed_and_closed(Story story) {
        assertThat(story.steps())
                .filteredOn(step -> step.path().equals("/api/pledges"))
                .allSatisfy(pledge -> assertThat(story.steps())
                        .extracting(Step::path)
                        .containsSubsequence(
                                "/api/pledges/" + pledge.body().get("id") + "/signatures",
                                "/api/pledges/" + pledge.body().get("id") + "/witness-signatures",
                                "/api/pledges/" + pledge.body().get("id") + "/closings"));
    }

    @Test
    void three_clusters_and_blocks_review_their_year_and_the_city_does_too() {
        assertThat(Stream.of(
                        Sample.story("cluster-3"),
                        Sample.story("cluster-2"),
                        Sample.story("block"),
                        Sample.story("city")))
                .allSatisfy(story -> assertThat(story.steps())
                        .filteredOn(step -> step.path().equals("/api/reviews"))
                        .<Object>extracting(step -> step.body().get("kind"))
                        .containsExactly("MID_YEAR", "YEAR_END"));
    }

    @Test
    void the_newspaper_registers_signs_is_scored_ranks_first_and_is_acclaimed_before_it_is_nominated() {
        assertThat(Sample.story("flag").steps())
                .extracting(Step::name)
                .containsSubsequence(
                        "register",
                        "sign BK-TU-BAO",
                        "score BK-TU-BAO 2022-Q1 by BK-TU-BAO",
                        "score BK-TU-BAO 2022-Q4 by BK-TU-BDV",
                        "ranking",
                        "acclaim",
                        "submit",
                        "government decision",
                        "check registration");
    }

    @Test
    void one_sheet_of_the_second_cluster_is_explained_and_verified_again_before_it_is_final() {
        assertThat(Sample.story("cluster-2").steps())
                .extracting(Step::name)
                .containsSubsequence(
                        "consolidate HN-LN 2022-Q3",
                        "explain HN-LN 2022-Q3",
                        "re-verify HN-LN 2022-Q3",
                        "finalise HN-LN 2022-Q3");
    }

    @Test
    void this_year_leaves_a_signature_and_scores_of_each_kind_to_be_given() {
        List<Step> steps = Sample.story("this-year").steps();

        assertThat(steps)
                .extracting(Step::name)
                .contains(
                        "sign HN-PL-QT",
                        "finalise HN-PL-LH 2026-Q1",
                        "finalise HN-PL-QT 2026-Q2",
                        "score HN-PL-LH 2026-Q2 by HN-PL-LKT")
                .doesNotContain("sign HN-PL-MK", "sign HN-PL-LH", "consolidate HN-PL-LH 2026-Q2")
                .noneMatch(name -> name.matches("score \\S+ 2026-Q3 by HN-PL-MK") && !name.contains("HN-PL-MK 2026"))
                .noneMatch(name -> name.matches("score HN-PL-(MK|LH) 2026-Q4 .*"));
    }

    @Test
    void this_year_everything_happens_in_2026_and_says_that_it_is_illustrative() {
        assertThat(sent(Sample.story("this-year")))
                .filteredOn(step -> step.contains("\"achievement\":"))
                .hasSize(7)
                .allMatch(step -> step.contains("minh họa") && step.contains("\"year\":2026"));
    }

    @Test
    void published_facts_are_exact() {
        assertThat(sent(Sample.story("cluster-3")))
                .anyMatch(step -> step.contains("Đoàn kết, mẫu mực, kỷ cương, sáng tạo, quyết thắng")
                        && step.contains("2024-03-15"));
        assertThat(sent(Sample.story("cluster-2")))
                .anyMatch(step -> step.contains("2022-06-23") && step.contains("Kim Bảng"))
                .anyMatch(step -> step.contains("không để ai bị bỏ lại phía sau"));
        assertThat(Sample.story("cluster-2").steps())
                .filteredOn(step -> step.name().equals("year 2022"))
                .singleElement()
                .satisfies(
                        step -> assertThat((List<?>) step.body().get("members")).hasSize(7));
        assertThat(sent(Sample.story("city")))
                .anyMatch(step -> step.contains("\"planned\":\"76\",\"actual\":\"76\"") && step.contains("2023-06-27"))
                .anyMatch(step -> step.contains("\"heldOn\":\"2024-05-16\""));
        assertThat(sent(Sample.story("block")))
                .anyMatch(step -> step.contains("2019-01-01") && step.contains("văn hóa công sở"))
                .anyMatch(step -> step.contains("\"reviewedOn\":\"2023-07-07\""))
                .anyMatch(step -> step.contains("\"recognisedOn\":\"2023-06-11\""));
        assertThat(sent(Sample.story("flag")))
                .anyMatch(step -> step.contains("770/QĐ-TTg") && step.contains("\"decidedOn\":\"2023-06-29\""))
                .anyMatch(step -> step.contains("\"members\":15") && step.contains("\"inFavour\":15"))
                .anyMatch(step -> step.contains("\"forwardedOn\":\"2023-06-20\""));
    }

    private static List<String> sent(Story story) {
        return story.steps().stream().map(StoryTest::asSent).toList();
    }

    private static String asSent(Step step) {
        return step.as() + " " + step.path() + " " + JSON.writeValueAsString(step.body());
    }
}
