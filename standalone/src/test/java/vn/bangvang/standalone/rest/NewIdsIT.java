package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** Ids and pseudonyms are the caller's, or made by the service: in the same request, for the case and for its people. */
class NewIdsIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final People PEOPLE = new People(SERVICE);
    private static final int YEAR = LocalDate.parse(People.TODAY).getYear();

    private static String office;
    private static String one;
    private static String other;
    private static TestClient organiser;
    private static TestClient clerk;
    private static String cluster;

    @BeforeAll
    static void form() {
        office = SERVICE.register("MAMOI", "Cơ quan cấp mã mới", SERVICE.unit("HN"));
        one = SERVICE.register("MAMOI-1", "Đơn vị một cấp mã", office);
        other = SERVICE.register("MAMOI-2", "Đơn vị hai cấp mã", office);
        organiser = PEOPLE.hire("ma.moi.to.chuc", UUID.randomUUID(), "ORGANISER", office);
        clerk = PEOPLE.hire("ma.moi.van.thu", UUID.randomUUID(), "REPRESENTATIVE", one);
        cluster = made(
                organiser,
                "/api/clusters",
                "{'kind':'CLUSTER','name':'Cụm cấp mã','organiserId':'%s','formedOn':'%s'}"
                        .formatted(office, People.TODAY));
        done(
                organiser,
                "/api/clusters/" + cluster + "/years",
                "{'year':%d,'members':['%s','%s'],'leader':'%2$s','deputy':'%3$s','openedOn':'%s'}"
                        .formatted(YEAR, one, other, People.TODAY));
    }

    @Test
    void what_is_made_under_the_callers_id_has_it_and_without_one_gets_an_id_that_is_ordered_by_time() {
        UUID own = UUID.randomUUID();
        String unit = "{%s'code':'%s','name':'Tổ','parentId':'%s','since':'2026-01-01'}";
        assertThat(made(SERVICE.as("quantri"), "/api/units", unit.formatted("'id':'" + own + "',", "MAMOI-3", office)))
                .isEqualTo(own.toString());
        String first = made(SERVICE.as("quantri"), "/api/units", unit.formatted("", "MAMOI-4", office));
        String next = made(SERVICE.as("quantri"), "/api/units", unit.formatted("", "MAMOI-5", office));
        assertThat(UUID.fromString(first).version()).isEqualTo(7);
        assertThat(next).isGreaterThan(first);
    }

    @Test
    void the_witness_and_the_signers_of_a_pledge_keep_the_pseudonym_they_have_or_get_one_of_their_own() {
        UUID known = UUID.randomUUID();
        String pledge = made(
                organiser,
                "/api/pledges",
                ("{'clusterId':'%s','year':%d,'theme':'Đoàn kết','contents':['Một'],'targets':[],'openedOn':'%s',"
                                + "'witness':{'body':'Sở Nội vụ','person':'Lê Chứng Kiến','position':'Giám đốc'}}")
                        .formatted(cluster, YEAR, People.TODAY));
        isNew(SERVICE.event("pledge.opened", pledge).at("/witness/person/person"));

        String path = "/api/pledges/" + pledge;
        done(
                organiser,
                path + "/amendments",
                ("{'theme':'Đoàn kết hơn','contents':['Một'],'targets':[],'reason':'Bổ sung','amendedOn':'%s',"
                                + "'witness':{'body':'Sở Nội vụ','personId':'%s','person':'Lê Chứng Kiến'}}")
                        .formatted(People.TODAY, known));
        assertThat(SERVICE.event("pledge.amended", pledge)
                        .at("/witness/person/person")
                        .asString())
                .isEqualTo(known.toString());

        String signature =
                "{'unitId':'%s','version':2,%s'signer':'Trần Ký','position':'Chỉ huy trưởng','signedOn':'%s'}";
        done(clerk, path + "/signatures", signature.formatted(one, "", People.TODAY));
        isNew(SERVICE.event("pledge.signed", pledge).at("/signer/person"));
        TestClient second = PEOPLE.hire("ma.moi.van.thu.hai", UUID.randomUUID(), "REPRESENTATIVE", other);
        done(second, path + "/signatures", signature.formatted(other, "'signerId':'" + known + "',", People.TODAY));
        assertThat(SERVICE.event("pledge.signed", pledge).at("/signer/person").asString())
                .isEqualTo(known.toString());
        done(
                organiser,
                path + "/witness-signatures",
                "{'version':2,'signerId':'%s','signer':'Lê Chứng Kiến','position':'Giám đốc','witnessedOn':'%s'}"
                        .formatted(known, People.TODAY));
        assertThat(SERVICE.event("pledge.witnessed", pledge)
                        .at("/signer/person")
                        .asString())
                .isEqualTo(known.toString());
    }

    /** The same name in the same unit is one person however it is typed; in another unit it is another. */
    @ParameterizedTest
    @CsvSource({"MỘT TÊN,, 1", "Một Tên, other, 2", "Hai Tên,, 2"})
    void whoever_is_registered_twice_for_one_unit_is_one_person(String again, String unit, int people) {
        String registering =
                SERVICE.register("MAMOI-R" + again.hashCode() + unit, "Đơn vị đăng ký " + again + unit, office);
        String team = SERVICE.register("MAMOI-T" + again.hashCode() + unit, "Tổ của " + again + unit, registering);
        TestClient representative =
                PEOPLE.hire("ma.moi" + again.hashCode() + unit, UUID.randomUUID(), "REPRESENTATIVE", registering);
        String second = unit == null ? "" : ",'unitId':'%s'".formatted(team);
        String registration = made(
                representative,
                "/api/registrations",
                ("{'unitId':'%s','year':%d,'registeredOn':'%s','aims':{'targets':[],'titles':["
                                + "{'award':'CSTDCS','kind':'INDIVIDUAL','name':'Một Tên'},"
                                + "{'award':'LDTT','kind':'INDIVIDUAL','name':'%s'%s}]}}")
                        .formatted(registering, YEAR + 1, People.TODAY, again, second));
        List<String> named = SERVICE.event("registration.registered", registration)
                .at("/titles")
                .valueStream()
                .map(title -> title.at("/person/person").asString())
                .distinct()
                .toList();
        assertThat(named)
                .hasSize(people)
                .allSatisfy(id -> assertThat(UUID.fromString(id).version()).isEqualTo(7));
    }

    @Test
    void the_name_of_a_nominee_goes_with_the_pseudonym_and_a_name_without_one_is_refused() {
        UUID person = UUID.randomUUID();
        String nomination = made(
                clerk,
                "/api/nominations",
                nomination("'personId':'%s','name':'Lê Thị Được Đề Nghị'".formatted(person)));
        JsonNode nominee = SERVICE.event("nomination.submitted", nomination).get("nominee");
        assertThat(nominee.at("/name/person").asString()).isEqualTo(person.toString());
        assertThat(nominee.get("personId").asString()).isEqualTo(person.toString());

        var nameless = clerk.post(
                "/api/nominations", nomination("'name':'Lê Không Mã'").replace('\'', '"'));
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(SampleService.json(nameless).get("code").asString()).isEqualTo("NOMINEE_INCOMPLETE");
    }

    @Test
    void whoever_signs_a_decision_keeps_the_pseudonym_they_have_or_gets_one_of_their_own() {
        TestClient approver = PEOPLE.hire("ma.moi.duyet", UUID.randomUUID(), "APPROVER", one);
        TestClient chief = PEOPLE.hire("ma.moi.thu.truong", UUID.randomUUID(), "COMPETENT_PERSON", one);
        UUID known = UUID.randomUUID();
        for (String signer : List.of("", "'personId':'" + known + "',")) {
            String nomination = made(
                    clerk,
                    "/api/nominations",
                    nomination("'personId':'%s','name':'Lê Thị Ký%s'".formatted(UUID.randomUUID(), signer.length())));
            done(approver, "/api/nominations/" + nomination + "/endorsements", "{'endorsedOn':'" + People.TODAY + "'}");
            String decision = made(
                    chief,
                    "/api/decisions",
                    ("{'bodyId':'%s','kind':'AWARD','number':'1%d/QĐ','signer':{%s'name':'Phạm Ký'},"
                                    + "'signerPosition':'Thủ trưởng','nominationIds':['%s'],'decidedOn':'%s'}")
                            .formatted(one, signer.length(), signer, nomination, People.TODAY));
            JsonNode person = SERVICE.event("decision.issued", decision).at("/signer/person");
            if (signer.isEmpty()) {
                isNew(person);
            } else {
                assertThat(person.asString()).isEqualTo(known.toString());
            }
        }
    }

    @Test
    void whoever_may_not_appoint_learns_nothing_of_accounts_and_whoever_may_is_told_of_one_that_is_not_there() {
        String nobodys = People.mandate(UUID.randomUUID(), "APPROVER", one);
        var told = SERVICE.as("quantri").post("/api/mandates", nobodys);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(SampleService.json(told).get("code").asString()).isEqualTo("UNKNOWN_ACCOUNT");
        var refused = clerk.post("/api/mandates", nobodys);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(SampleService.json(refused).get("code").asString()).isEqualTo("NO_MANDATE");
    }

    private static String nomination(String person) {
        return ("{'unitId':'%1$s','nominee':{'kind':'INDIVIDUAL','unitId':'%1$s',%2$s},'award':'GK','year':%3$d,"
                        + "'documents':[{'kind':'TOTRINH','title':'Tờ trình'},{'kind':'BAOCAO','title':'Báo cáo'},"
                        + "{'kind':'BIENBAN','title':'Biên bản'}],'achievement':'Tốt','submittedOn':'%4$s'}")
                .formatted(one, person, YEAR, People.TODAY);
    }

    private static void isNew(JsonNode id) {
        assertThat(UUID.fromString(id.asString()).version()).isEqualTo(7);
    }

    private static String made(TestClient who, String path, String body) {
        var answer = SampleService.done(who.post(path, body.replace('\'', '"')));
        String id = SampleService.json(answer).get("id").asString();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue(path + "/" + id);
        return id;
    }

    private static void done(TestClient who, String path, String body) {
        SampleService.done(who.post(path, body.replace('\'', '"')));
    }
}
