package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.standalone.rest.SampleService;

/** What was done before a job begins, sent by programs. */
final class Beforehand {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final SampleService SERVICE = SampleService.get();
    /** With which the service's client logs in. */
    private static final String FIRST_PASSWORD = "thi-dua-2024";

    private Beforehand() {}

    /** As pages write a day. */
    static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    /** The id of a sample unit. */
    static String unit(String code) {
        return SampleService.json(SERVICE.as("quantri").get("/api/units?limit=200"))
                .get("items")
                .valueStream()
                .filter(one -> one.get("code").asString().equals(code))
                .map(one -> one.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    /** Somebody of the register with an account and a password of their own, who may do nothing yet; the id of the account. */
    static String hired(String name, String unit, String username, String password) {
        String person = UUID.randomUUID().toString();
        String account = UUID.randomUUID().toString();
        sent(
                "quantri",
                "/api/persons",
                "{\"id\":\"%s\",\"name\":\"%s\",\"unitId\":\"%s\",\"since\":\"%s\"}"
                        .formatted(person, name, unit, TODAY));
        sent("quantri", "/api/accounts", """
                {"id":"%s","username":"%s","displayName":"%s","personId":"%s","password":"%s"}""".formatted(account, username, name, person, FIRST_PASSWORD));
        sent(
                username,
                "/api/account/password-changes",
                "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(FIRST_PASSWORD, password));
        return account;
    }

    /** A mandate to represent a unit, which nobody need confirm; its id. */
    static String represents(String account, String unit) {
        String id = UUID.randomUUID().toString();
        sent("quantri", "/api/mandates", """
                {"id":"%s","accountId":"%s","role":"REPRESENTATIVE","unitId":"%s","from":"%s","basis":"Quyết định thử"}""".formatted(id, account, unit, TODAY));
        return id;
    }

    /** What a nomination is for, in words that no other has. */
    static String achievement(String nomination) {
        return "Thành tích " + nomination.substring(0, 8);
    }

    /**
     * A unit is nominated for a form of commendation, of which there may be many.
     *
     * @param province that decides; null where the unit above does
     */
    static String nominated(
            String username, String award, String code, @Nullable String province, LocalDate submittedOn) {
        String id = UUID.randomUUID().toString();
        String unit = unit(code);
        sent(username, "/api/nominations", """
                {"id":"%s","unitId":"%s","nominee":{"kind":"COLLECTIVE","unitId":"%s"},"award":"%s","year":%d,
                 "achievementCode":"VIEC-%s",%s"achievement":"%s","submittedOn":"%s",
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo thành tích"},
                 {"kind":"BIENBAN","title":"Biên bản"}]}""".formatted(
                        id,
                        unit,
                        unit,
                        award,
                        submittedOn.getYear(),
                        id.substring(0, 8).toUpperCase(Locale.ROOT),
                        province == null ? "" : "\"provinceId\":\"" + unit(province) + "\",",
                        achievement(id),
                        submittedOn));
        return id;
    }

    /** A unit is nominated for the flag of the province (cờ thi đua của tỉnh), of which each year has one. */
    static String flag(String username, String code, String cluster, String province) {
        String id = UUID.randomUUID().toString();
        String unit = unit(code);
        sent(username, "/api/nominations", """
                {"id":"%s","unitId":"%s","nominee":{"kind":"COLLECTIVE","unitId":"%s"},"award":"CTDT","year":%d,
                 "clusterId":"%s","provinceId":"%s","achievement":"Dẫn đầu","submittedOn":"%s",
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo thành tích"},
                 {"kind":"BIENBAN","title":"Biên bản"},{"kind":"KETQUABOPHIEU","title":"Kết quả bỏ phiếu"}]}
                """.formatted(
                        id, unit, unit, TODAY.getYear(), cluster, unit(province), TODAY));
        return id;
    }

    static void endorsed(String username, String nomination, LocalDate day) {
        sent(username, "/api/nominations/" + nomination + "/endorsements", "{\"endorsedOn\":\"" + day + "\"}");
    }

    static void received(String username, String nomination, LocalDate day) {
        sent(username, "/api/nominations/" + nomination + "/receptions", "{\"receivedOn\":\"" + day + "\"}");
    }

    /** A cluster with its year open since today; the first of the units leads it, the second is its deputy. */
    static String cluster(String username, String organiser, String name, String... members) {
        String id = UUID.randomUUID().toString();
        List<String> units = List.of(members).stream().map(Beforehand::unit).toList();
        sent(
                username,
                "/api/clusters",
                "{\"id\":\"%s\",\"kind\":\"CLUSTER\",\"name\":\"%s\",\"organiserId\":\"%s\",\"formedOn\":\"%s\"}"
                        .formatted(id, name, unit(organiser), TODAY));
        sent(
                username,
                "/api/clusters/" + id + "/years",
                "{\"year\":%d,\"members\":[%s],\"leader\":\"%s\",\"deputy\":\"%s\",\"openedOn\":\"%s\"}"
                        .formatted(
                                TODAY.getYear(),
                                units.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(",")),
                                units.get(0),
                                units.get(1),
                                TODAY));
        return id;
    }

    static void sent(String username, String address, String body) {
        HttpResponse<String> answer = SERVICE.as(username).post(address, body);
        assertThat(answer.statusCode()).as(address + answer.body()).isBetween(200, 299);
    }
}
