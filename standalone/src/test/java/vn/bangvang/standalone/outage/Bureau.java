package vn.bangvang.standalone.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.bangvang.standalone.outage.OpenLoad.Step;
import vn.bangvang.standalone.rest.People;
import vn.bangvang.standalone.story.SampleInstallation;

/** A unit with the officials it takes to register teams below it and to give people of it their certificates. */
final class Bureau {

    private static final String ADMINISTRATOR = basic("quantri", SampleInstallation.password());

    private final AtomicInteger cases = new AtomicInteger();
    private final String unit;
    private final UUID province;
    private final String clerk;
    private final String approver;
    private final String head;

    private Bureau(String unit, UUID province, String name) {
        this.unit = unit;
        this.province = province;
        this.clerk = basic(name + ".trinh", People.PASSWORD);
        this.approver = basic(name + ".duyet", People.PASSWORD);
        this.head = basic(name + ".thu.truong", People.PASSWORD);
    }

    static Bureau open(Installation product, String name) {
        UUID unit = UUID.randomUUID();
        UUID province = product.unit("HN");
        done(product.register(unit, name, province));
        done(product.as("quantri")
                .post(
                        "/api/units/" + unit + "/classifications",
                        "{\"kind\":\"OFFICE\",\"reason\":\"Thử\",\"from\":\"2026-01-01\"}"));
        People people = new People(product.url());
        people.hire(name + ".trinh", UUID.randomUUID(), "REPRESENTATIVE", unit.toString());
        people.hire(name + ".duyet", UUID.randomUUID(), "APPROVER", unit.toString());
        people.hire(name + ".thu.truong", UUID.randomUUID(), "COMPETENT_PERSON", unit.toString());
        return new Bureau(unit.toString(), province, name);
    }

    /** A team registered and renamed; somebody nominated, endorsed and given their certificate. */
    List<Step> nextCase() {
        int number = cases.incrementAndGet();
        UUID team = UUID.randomUUID();
        UUID nomination = UUID.randomUUID();
        return List.of(
                new Step(ADMINISTRATOR, "/api/units", """
                        {"id":"%s","code":"%s","name":"Tổ %d","parentId":"%s","since":"2026-01-01"}""".formatted(team, team, number, unit), "unit.registered"),
                new Step(
                        ADMINISTRATOR,
                        "/api/units/" + team + "/renamings",
                        """
                        {"name":"Tổ mới %d","reason":"Đề án","renamedOn":"%s"}""".formatted(number, People.TODAY),
                        "unit.renamed"),
                new Step(
                        clerk,
                        "/api/nominations",
                        """
                        {"id":"%1$s","unitId":"%2$s","award":"GK","year":2026,"submittedOn":"%3$s","provinceId":"%4$s",
                         "nominee":{"kind":"INDIVIDUAL","unitId":"%2$s","personId":"%5$s","name":"%6$s"},
                         "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                          {"kind":"BIENBAN","title":"Biên bản"}],"achievement":"Thành tích"}""".formatted(nomination, unit, People.TODAY, province, UUID.randomUUID(), name(number)),
                        "nomination.submitted"),
                new Step(
                        approver,
                        "/api/nominations/" + nomination + "/endorsements",
                        "{\"endorsedOn\":\"%s\"}".formatted(People.TODAY),
                        "nomination.endorsed"),
                new Step(
                        head,
                        "/api/decisions",
                        """
                        {"bodyId":"%s","kind":"AWARD","number":"%d/QĐ","signer":{"name":"Thủ trưởng"},
                         "signerPosition":"Thủ trưởng","nominationIds":["%s"],"decidedOn":"%s"}""".formatted(unit, number, nomination, People.TODAY),
                        "decision.issued"));
    }

    /** Nobody else of the unit has it. */
    private static String name(int number) {
        StringBuilder letters = new StringBuilder("Nguyễn Văn X");
        for (int left = number; left > 0; left /= 26) {
            letters.append((char) ('a' + left % 26));
        }
        return letters.toString();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private static String basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
