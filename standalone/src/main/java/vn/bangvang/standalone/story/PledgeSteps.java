package vn.bangvang.standalone.story;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.bangvang.standalone.say.Bilingual;

/** What the stories send to a pledge once it is open, and what is reported on its targets. */
final class PledgeSteps {

    private PledgeSteps() {}

    static Object target(String code, String text, String measure, String value, String accumulates) {
        return Body.of("code", code, "text", text, "measure", measure, "value", value, "accumulates", accumulates);
    }

    static Step sign(UUID pledge, SampleUnit unit, String position, String day) {
        return new Step(
                "sign " + unit.code(),
                SampleAccount.representing(unit),
                Bilingual.of("Ký giao ước thi đua", "signs the pledge"),
                "/api/pledges/" + pledge + "/signatures",
                Body.of(
                        "unitId",
                        unit.id(),
                        "version",
                        1,
                        "signer",
                        "Người ký mẫu (" + unit.label() + ")",
                        "position",
                        position,
                        "signedOn",
                        day));
    }

    static Step witness(UUID pledge, SampleAccount witness, String position, String day) {
        return new Step(
                "witness",
                witness,
                Bilingual.of("Chứng kiến lễ ký giao ước", "witnesses the pledge"),
                "/api/pledges/" + pledge + "/witness-signatures",
                Body.of("version", 1, "signer", "Người chứng kiến mẫu", "position", position, "witnessedOn", day));
    }

    static Step report(UUID pledge, SampleUnit unit, String quarter, List<?> results, String day) {
        return new Step(
                String.format(Locale.ROOT, "report %s %s", unit.code(), quarter),
                SampleAccount.representing(unit),
                Bilingual.of("Báo cáo kết quả chỉ tiêu " + quarter, "reports results against targets"),
                "/api/target-reports",
                Body.of(
                        "id",
                                Ids.of(
                                        "target-report",
                                        String.format(Locale.ROOT, "%s/%s/%s", pledge, unit.code(), quarter)),
                        "pledgeId", pledge,
                        "unitId", unit.id(),
                        "period", quarter,
                        "results", results,
                        "reportedOn", day));
    }

    static Object result(String target, String actual) {
        return Body.of(
                "target",
                target,
                "actual",
                actual,
                "evidence",
                List.of("Báo cáo quý (minh họa)"),
                "remark",
                ScoreBodies.ILLUSTRATIVE);
    }

    static Step close(UUID pledge, SampleAccount organiser, int year) {
        return new Step(
                "close pledge",
                organiser,
                Bilingual.of("Khép lại giao ước năm " + year, "closes the pledge"),
                "/api/pledges/" + pledge + "/closings",
                Body.of("closedOn", year + "-12-31"));
    }
}
