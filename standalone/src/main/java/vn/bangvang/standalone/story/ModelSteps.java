package vn.bangvang.standalone.story;

import java.util.List;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** A role model on its way: planned and nurtured by its unit, reviewed, recognised and made known by the unit above. */
record ModelSteps(UUID model, SampleAccount nurturer, SampleAccount above) {

    private String here() {
        return "/api/role-models/" + model;
    }

    private String named(String step) {
        return step + " " + nurturer.unit().code();
    }

    /** @param due of its one milestone */
    Step plan(String field, String topic, int fromYear, int toYear, String due, String day) {
        UUID unit = nurturer.unit().id();
        Object milestone = Body.of("code", "M1", "text", "Có cách làm để nhân rộng (minh họa)", "dueOn", due);
        return new Step(
                named("role model"),
                nurturer,
                Bilingual.of("Lập kế hoạch xây dựng điển hình đến năm " + toYear, "plans a role model"),
                "/api/role-models",
                Body.of(
                        "id", model,
                        "unitId", unit,
                        "subject", Body.of("kind", "COLLECTIVE", "unitId", unit),
                        "plan",
                                Body.of(
                                        "field",
                                        field,
                                        "topic",
                                        topic + " (minh họa)",
                                        "why",
                                        "Đơn vị có nền nếp tốt (minh họa)",
                                        "fromYear",
                                        fromYear,
                                        "toYear",
                                        toYear,
                                        "milestones",
                                        List.of(milestone)),
                        "plannedOn", day));
    }

    Step reach(String day) {
        return new Step(
                named("milestone"),
                nurturer,
                Bilingual.of("Đạt mốc của lộ trình", "reaches a milestone"),
                here() + "/milestones",
                Body.of("code", "M1", "evidence", "Báo cáo cách làm (minh họa)", "reachedOn", day));
    }

    Step review(String day) {
        return new Step(
                named("model reviewed"),
                above,
                Bilingual.of("Rà soát điển hình", "reviews it"),
                here() + "/reviews",
                Body.of(
                        "unitId",
                        above.unit().id(),
                        "outcome",
                        "READY",
                        "findings",
                        "Đủ điều kiện (minh họa)",
                        "reviewedOn",
                        day));
    }

    Step recognise(String says, Object recognition, String day) {
        return new Step(
                named("model recognised"),
                above,
                Bilingual.of(says, "recognises it"),
                here() + "/recognitions",
                Body.of("unitId", above.unit().id(), "recognition", recognition, "recognisedOn", day));
    }

    static Object paper(String level, String basis, String number, String day) {
        return Body.of("level", level, "basis", basis, "number", number, "basisOn", day);
    }

    Step publicise(String channel, String day) {
        return new Step(
                named("model publicised"),
                above,
                Bilingual.of("Tuyên truyền điển hình", "publicises it"),
                here() + "/publications",
                Body.of(
                        "unitId",
                        above.unit().id(),
                        "channel",
                        channel,
                        "title",
                        "Gương điển hình (minh họa)",
                        "publicisedOn",
                        day));
    }
}
