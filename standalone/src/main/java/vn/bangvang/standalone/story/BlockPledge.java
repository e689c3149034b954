package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HOME_AFFAIRS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * The pledge of the block of Party agencies in one year. That it was signed follows from scenario A; its text, its targets
 * and what was reported on them are illustrative, but for the five movements of the province.
 */
final class BlockPledge {

    private static final String POSITION = "Thủ trưởng cơ quan";

    private final int year;
    private final UUID pledge;

    BlockPledge(int year) {
        this.year = year;
        this.pledge = Ids.of("pledge", "bac-kan-party-agencies/" + year);
    }

    List<Step> steps() {
        String day = year + "-02-15";
        List<Step> steps = new ArrayList<>();
        steps.add(open(day));
        SampleUnit.partyAgencies().forEach(unit -> steps.add(PledgeSteps.sign(pledge, unit, POSITION, day)));
        steps.add(PledgeSteps.witness(pledge, HOME_AFFAIRS, "Lãnh đạo Sở Nội vụ", day));
        return steps;
    }

    private Step open(String day) {
        return new Step(
                "pledge",
                HOME_AFFAIRS,
                Bilingual.of("Mở giao ước thi đua năm " + year, "opens the pledge of the year"),
                "/api/pledges",
                Body.of(
                        "id",
                        pledge,
                        "clusterId",
                        FlagStory.BLOCK,
                        "year",
                        year,
                        "theme",
                        String.format(Locale.ROOT, "Thi đua hoàn thành xuất sắc nhiệm vụ năm %d (minh họa)", year),
                        "contents",
                        List.of(
                                "Nhiệm vụ chính trị, chuyên môn (minh họa)",
                                "Năm phong trào thi đua của tỉnh",
                                "Hoạt động chung của khối"),
                        "targets",
                        List.of(
                                PledgeSteps.target("PT", "Phong trào được triển khai", "phong trào", "5", "LATEST"),
                                PledgeSteps.target("HD", "Hoạt động chung của khối", "hoạt động", "2", "SUM")),
                        "witness",
                        Body.of("unitId", SampleUnit.BAC_KAN.id()),
                        "openedOn",
                        day));
    }

    /** Reported before the mid-year review and before the ranking. */
    List<Step> reports(int quarter, String day) {
        List<Object> results = List.of(PledgeSteps.result("PT", "5"), PledgeSteps.result("HD", "1"));
        return SampleUnit.partyAgencies().stream()
                .map(unit -> PledgeSteps.report(pledge, unit, year + "-Q" + quarter, results, day))
                .toList();
    }

    Step close() {
        return PledgeSteps.close(pledge, HOME_AFFAIRS, year);
    }
}
