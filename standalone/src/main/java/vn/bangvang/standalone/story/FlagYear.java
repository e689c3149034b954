package vn.bangvang.standalone.story;

import static vn.bangvang.standalone.story.SampleAccount.HOME_AFFAIRS;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/**
 * The year 2022 before the nomination, as scenario A tells it: Báo Bắc Kạn registers, signs, is scored, ranks first and is
 * acclaimed by secret ballot. Days and figures are illustrative.
 */
final class FlagYear {

    private static final int YEAR = 2022;
    private static final UUID REGISTRATION = Ids.of("registration", "bao-bac-kan/2022");

    private FlagYear() {}

    static List<Step> steps() {
        BlockPledge pledge = new BlockPledge(YEAR);
        BlockScoring scoring = new BlockScoring(YEAR);
        List<Step> steps = new ArrayList<>(List.of(form(), openYear(), register()));
        steps.addAll(pledge.steps());
        steps.add(scoring.table());
        for (int quarter = 1; quarter <= 4; quarter++) {
            steps.addAll(scoring.quarter(quarter));
        }
        steps.addAll(pledge.reports(2, "2022-06-30"));
        steps.addAll(pledge.reports(4, "2022-12-06"));
        steps.addAll(BlockPlaces.steps(YEAR));
        steps.add(pledge.close());
        return steps;
    }

    private static Step form() {
        return new Step(
                "form",
                HOME_AFFAIRS,
                Bilingual.of("Thành lập Khối thi đua các cơ quan Đảng tỉnh", "forms the block of Party agencies"),
                "/api/clusters",
                Body.of(
                        "id", FlagStory.BLOCK,
                        "kind", "BLOCK",
                        "name", "Khối thi đua các cơ quan Đảng tỉnh Bắc Kạn",
                        "organiserId", SampleUnit.BAC_KAN.id(),
                        "formedOn", "2022-01-10"));
    }

    private static Step openYear() {
        List<UUID> members =
                SampleUnit.partyAgencies().stream().map(SampleUnit::id).toList();
        return new Step(
                "year",
                HOME_AFFAIRS,
                Bilingual.of("Thành viên, trưởng khối, phó khối năm 2022", "its members and leaders of 2022"),
                "/api/clusters/" + FlagStory.BLOCK + "/years",
                Body.of(
                        "year",
                        YEAR,
                        "members",
                        members,
                        "leader",
                        SampleUnit.MASS_MOBILISATION.id(),
                        "deputy",
                        SampleUnit.HEALTH_CARE.id(),
                        "openedOn",
                        "2022-01-10"));
    }

    private static Step register() {
        return new Step(
                "register",
                SampleAccount.NEWSPAPER,
                Bilingual.of("Đăng ký thi đua năm 2022", "registers for emulation"),
                "/api/registrations",
                Body.of(
                        "id",
                        REGISTRATION,
                        "unitId",
                        SampleUnit.NEWSPAPER.id(),
                        "year",
                        YEAR,
                        "aims",
                        Body.of(
                                "clusterId", FlagStory.BLOCK,
                                "titles", List.of(Body.of("award", "CTDCP", "kind", "COLLECTIVE")),
                                "targets", List.of()),
                        "registeredOn",
                        "2022-01-25"));
    }

    /** What was registered is known to be achieved once the Prime Minister has decided. */
    static Step check() {
        Object achieved = Body.of("line", 1, "achieved", 1, "note", "Quyết định 770/QĐ-TTg ngày 29/6/2023");
        return new Step(
                "check registration",
                HOME_AFFAIRS,
                Bilingual.of("Đối chiếu đăng ký thi đua: đạt", "checks the registration: achieved"),
                "/api/registrations/" + REGISTRATION + "/check",
                Body.of(
                        "checkedBy", SampleUnit.BAC_KAN.id(),
                        "outcome", Body.of("titles", List.of(achieved), "targets", List.of()),
                        "checkedOn", "2023-07-03"));
    }
}
