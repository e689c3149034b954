package vn.bangvang.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.rule.CouncilPolicy.Outcome;
import vn.bangvang.shared.value.CouncilTally;
import vn.bangvang.shared.value.CouncilTerms;

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
