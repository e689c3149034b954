package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HOME_AFFAIRS;

import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * How the block of Party agencies was ranked at the end of a year. That Báo Bắc Kạn ranked first and was acclaimed by secret
 * ballot is scenario A for 2022 and illustrative for 2023; all days, points and votes are illustrative.
 */
final class BlockPlaces {

    private BlockPlaces() {}

    static UUID ranking(int year) {
        return Ids.of("ranking", "bac-kan-party-agencies/" + year);
    }

    static List<Step> steps(int year) {
        UUID ranking = ranking(year);
        return List.of(
                ScoreBodies.open(ranking, FlagStory.BLOCK, HOME_AFFAIRS, year, year + "-12-07"),
                ScoreBodies.propose(ranking, HOME_AFFAIRS, year + "-12-14", year + "-12-08"),
                ScoreBodies.publish(ranking, HOME_AFFAIRS, year, year + "-12-15"),
                acclaim(ranking, year + "-12-16"));
    }

    private static Step acclaim(UUID ranking, String day) {
        return new Step(
                "acclaim",
                HOME_AFFAIRS,
                Bilingual.of("Bỏ phiếu kín suy tôn đơn vị dẫn đầu", "acclaims the leading unit by secret ballot"),
                "/api/rankings/" + ranking + "/acclamations",
                Body.of(
                        "unitId", SampleUnit.NEWSPAPER.id(),
                        "electors", 3,
                        "present", 3,
                        "inFavour", 3,
                        "heldOn", day));
    }
}
