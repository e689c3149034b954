package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.ranking.Scored.RANKING;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.nomination.Files;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAcclamation;
import vn.bangvang.command.ranking.RankingCommand.ConfirmAwards;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAcclamation;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAwards;
import vn.bangvang.command.testing.Http;
import vn.bangvang.shared.domain.nomination.NominationId;

class DoubtControllerTest {

    private static final String PATH = "/api/rankings/" + RANKING;
    private static final NominationId DRAFT = Files.nomination("draft");

    private final Http doubts = new Http(DoubtController::new);

    @Test
    void what_is_in_doubt_is_confirmed_or_taken_back() throws Exception {
        assertThat(doubts.command(PATH + "/award-confirmations", body("Vẫn dẫn đầu", "confirmedOn")))
                .isEqualTo(new ConfirmAwards(RANKING, List.of(DRAFT), "Vẫn dẫn đầu", TODAY));
        assertThat(doubts.command(PATH + "/award-withdrawals", body("Mất hạng", "withdrawnOn")))
                .isEqualTo(new WithdrawAwards(RANKING, List.of(DRAFT), "Mất hạng", TODAY));
        assertThat(doubts.command(
                        PATH + "/acclamation-confirmations", "{'reason': 'Vẫn', 'confirmedOn': '2024-12-20'}"))
                .isEqualTo(new ConfirmAcclamation(RANKING, "Vẫn", TODAY));
        assertThat(doubts.command(PATH + "/acclamation-withdrawals", "{'reason': 'Mất', 'withdrawnOn': '2024-12-20'}"))
                .isEqualTo(new WithdrawAcclamation(RANKING, "Mất", TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "award-confirmations, confirmedOn",
        "award-withdrawals, withdrawnOn",
        "acclamation-confirmations, confirmedOn",
        "acclamation-withdrawals, withdrawnOn"
    })
    void it_is_not_without_a_reason(String what, String day) throws Exception {
        String awards = what.startsWith("award") ? "'nominations': ['%s'], ".formatted(DRAFT) : "";
        String rest = "'%s': '2024-12-20'}".formatted(day);
        assertThat(doubts.post(PATH + "/" + what, "{" + awards + "'reason': ' ', " + rest))
                .isEqualTo(400);
        assertThat(doubts.post(PATH + "/" + what, "{" + awards + rest)).isEqualTo(400);
        assertThat(doubts.sent()).isEmpty();
        assertThat(doubts.post(PATH + "/" + what, "{" + awards + "'reason': 'Vẫn', " + rest))
                .isEqualTo(200);
    }

    private static String body(String reason, String day) {
        return "{'nominations': ['%s'], 'reason': '%s', '%s': '2024-12-20'}".formatted(DRAFT, reason, day);
    }
}
