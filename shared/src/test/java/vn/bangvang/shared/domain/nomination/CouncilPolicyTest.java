package vn.bangvang.shared.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.nomination.CouncilPolicy.Outcome;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.Quorum;
import vn.bangvang.shared.law.VotingRounds;

class CouncilPolicyTest {

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    @ParameterizedTest
    @CsvSource({
        // members, attending, written, in favour, threshold, outcome
        "199, 199, 0, 159, 80, LOST",
        "200, 200, 0, 160, 80, CARRIED",
        "200, 200, 0, 159, 80, LOST",
        "15, 15, 0, 12, 80, CARRIED",
        "15, 15, 0, 11, 80, LOST",
        "15, 15, 0, 13, 90, LOST",
        "15, 15, 0, 14, 90, CARRIED",
        "15, 15, 0, 15, 80, CARRIED",
        // an absent member without an opinion counts below the line only, one with an opinion above it too
        "15, 12, 0, 12, 80, CARRIED",
        "15, 13, 0, 13, 90, LOST",
        "15, 13, 1, 14, 90, CARRIED",
        // 11 of 15 hold two thirds but not the 80 % of an award session, unless a written opinion brings them there
        "15, 11, 0, 11, 80, NOT_QUORATE",
        "15, 11, 1, 12, 80, CARRIED",
        "15, 11, 1, 11, 80, LOST",
    })
    void shares_are_of_all_members_and_never_rounded(
            int members, int attending, int written, int inFavour, int threshold, Outcome outcome) {
        assertThat(CouncilPolicy.judge(
                        new CouncilTally(members, attending, written, inFavour), new CouncilTerms(threshold, 80, "")))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // members, attending, written, outcome; two thirds of 15 are 10
        "15, 9, 6, TOO_FEW_PRESENT",
        "15, 9, 4, TOO_FEW_PRESENT",
        "15, 10, 2, CARRIED",
        "16, 10, 6, TOO_FEW_PRESENT",
        "16, 11, 2, CARRIED",
        "15, 10, 1, NOT_QUORATE",
    })
    void a_written_opinion_does_not_stand_in_for_somebody_in_the_room(
            int members, int attending, int written, Outcome outcome) {
        var terms = new CouncilTerms(60, 80, "", new Quorum(2, 3, ""), null, null);
        assertThat(CouncilPolicy.judge(new CouncilTally(members, attending, written, attending), terms))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"15, 8, CARRIED", "15, 7, LOST", "200, 101, CARRIED", "200, 100, LOST"})
    void some_councils_decide_by_more_than_half_and_without_a_quorum(int members, int inFavour, Outcome outcome) {
        var terms = new CouncilTerms(50, 0, "", new Quorum(0, 1, ""), null, true);
        assertThat(CouncilPolicy.judge(new CouncilTally(members, inFavour, 0, inFavour), terms))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, true, NEXT_ROUND",
        "2, 2, true, COMPETENT_PERSON",
        "1, 1, true, COMPETENT_PERSON",
        "2, 2, false, LOST"
    })
    void after_the_last_round_the_competent_person_decides_where_the_terms_say_so(
            int round, int rounds, boolean then, CouncilOutcome outcome) {
        var terms = new CouncilTerms(80, 80, "", null, new VotingRounds(rounds, then, ""), null);
        assertThat(CouncilPolicy.lost(round, terms)).isEqualTo(outcome);
        assertThat(CouncilPolicy.lost(1, new CouncilTerms(80, 80, ""))).isEqualTo(CouncilOutcome.LOST);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0", "15, -1, 15, 12", "15, 15, -1, 12", "15, 15, 0, -1",
        "15, 15, 1, 12", "15, 14, 0, 15", "15, 16, 0, 15", "2147483647, 2147483647, 2147483647, 1",
    })
    void numbers_that_do_not_add_up_are_no_result(int members, int attending, int written, int inFavour) {
        assertThat(CouncilPolicy.judge(
                        new CouncilTally(members, attending, written, inFavour), new CouncilTerms(80, 80, "")))
                .isEqualTo(Outcome.MISCOUNTED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_more_voice_in_favour_never_loses_what_was_carried(long seed) {
        var random = new Random(seed);
        int members = 1 + random.nextInt(400);
        int attending = random.nextInt(members + 1);
        int written = random.nextInt(members - attending + 1);
        var terms = new CouncilTerms(1 + random.nextInt(100), random.nextInt(101), "");
        boolean carried = false;
        for (int inFavour = 0; inFavour <= attending + written; inFavour++) {
            var outcome = CouncilPolicy.judge(new CouncilTally(members, attending, written, inFavour), terms);
            assertThat(outcome).isNotEqualTo(Outcome.MISCOUNTED);
            assertThat(carried && outcome != Outcome.CARRIED).isFalse();
            carried = outcome == Outcome.CARRIED;
        }
    }
}
