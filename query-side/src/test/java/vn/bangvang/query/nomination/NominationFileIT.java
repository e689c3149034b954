package vn.bangvang.query.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.RejectionGround;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

class NominationFileIT {

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void a_file_shows_the_route_the_open_step_and_what_happened() throws Exception {
        Flag flag = new Flag(service, "Báo Bắc Kạn");
        flag.submitted();
        flag.endorsed();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        JsonNode file = service.get(reader, "/api/nominations/" + flag.id);
        assertThat(file.at("/nomination/status").asString()).isEqualTo("ENDORSED");
        assertThat(file.at("/nomination/step").asInt()).isEqualTo(1);
        assertThat(file.at("/nomination/stepKind").asString()).isEqualTo("COUNCIL");
        assertThat(file.at("/nomination/since").asString()).isEqualTo("2023-02-01");
        assertThat(file.at("/nomination/nomineeUnit/name").asString()).isEqualTo("Báo Bắc Kạn");
        assertThat(file.at("/dossier/route")).hasSize(5);
        assertThat(file.at("/dossier/route").valueStream())
                .allSatisfy(step -> assertThat(step.get("unitName").isNull())
                        .isEqualTo(step.get("unitId").isNull()));
        assertThat(file.get("timeline").findValuesAsString("event"))
                .containsExactly("nomination.submitted", "nomination.endorsed");
        assertThat(file.at("/timeline/1/by/account").asString()).isEqualTo(new UUID(0, 1).toString());
        assertThat(file.get("parked").asBoolean()).isFalse();
    }

    @Test
    void whose_turn_it_is_is_named_to_their_own_unit_alone() throws Exception {
        Flag flag = new Flag(service, "Đơn vị chờ thẩm định");
        flag.submitted();
        String path = "/nominations/" + flag.id;
        String name = "(Người dùng " + service.user(Role.APPROVER, flag.leader) + ")";
        assertThat(service.page(service.user(Role.REPRESENTATIVE, flag.leader), path))
                .contains(name);
        assertThat(service.page(service.user(Role.REPRESENTATIVE, flag.unit), path))
                .contains("Khối trưởng")
                .doesNotContain(name);
    }

    @Test
    void a_file_can_be_seen_as_on_any_day() throws Exception {
        Flag flag = new Flag(service, "Báo Bắc Kạn");
        flag.submitted();
        flag.endorsed();
        flag.decided();
        flag.forwarded();
        flag.awarded();
        String reader = service.user(Role.APPROVER, flag.province);
        assertThat(status(reader, flag, "2023-01-31")).isEqualTo("SUBMITTED");
        assertThat(status(reader, flag, "2023-03-20")).isEqualTo("DECIDED");
        assertThat(status(reader, flag, "2023-06-28")).isEqualTo("FORWARDED");
        assertThat(status(reader, flag, "2023-06-29")).isEqualTo("AWARDED");
        assertThat(service.get(reader, "/api/nominations/" + flag.id)
                        .at("/nomination/status")
                        .asString())
                .isEqualTo("AWARDED");
        assertThat(service.status(reader, "/api/nominations/" + flag.id + "?asOf=2022-12-31"))
                .isEqualTo(404);
        assertThat(service.status(reader, "/api/nominations/" + flag.id + "?asOf=2023-02-30"))
                .isEqualTo(400);
    }

    /** The council's lost vote was entered wrongly; only then was the decision of 15 March recorded. */
    @Test
    void what_was_recorded_after_a_correction_rests_on_it_and_is_not_shown_before_it() throws Exception {
        Flag flag = new Flag(service, "Đơn vị sửa kết quả");
        flag.submitted();
        flag.endorsed();
        flag.lostAndCorrected();
        flag.decidedAfterTheCorrection();
        String reader = service.user(Role.APPROVER, flag.province);
        String path = "/api/nominations/" + flag.id;
        JsonNode before = service.get(reader, path + "?asOf=2023-04-01");
        assertThat(before.at("/nomination/status").asString()).isEqualTo("LOST");
        assertThat(before.at("/nomination/step").isNull()).isTrue();
        assertThat(before.get("timeline").findValuesAsString("event"))
                .containsExactly("nomination.submitted", "nomination.endorsed", "nomination.lost-in-council");
        JsonNode since = service.get(reader, path + "?asOf=2023-04-20");
        assertThat(since.at("/nomination/status").asString()).isEqualTo("DECIDED");
        assertThat(since.get("timeline")).hasSize(5);
    }

    @Test
    void as_of_a_day_before_its_submission_a_file_is_that_of_a_draft() throws Exception {
        Flag flag = new Flag(service, "Đơn vị dự thảo");
        flag.drafted();
        flag.submitted();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        String path = "/api/nominations/" + flag.id;
        JsonNode draft = service.get(reader, path + "?asOf=2023-01-06");
        assertThat(draft.at("/nomination/status").asString()).isEqualTo("DRAFTED");
        assertThat(draft.at("/nomination/submittedOn").isNull()).isTrue();
        assertThat(draft.at("/dossier/route")).isEmpty();
        assertThat(draft.get("law").isNull()).isTrue();
        assertThat(service.get(reader, path).at("/nomination/submittedOn").asString())
                .isEqualTo("2023-01-10");
    }

    @Test
    void a_file_names_its_units_as_they_were_called_then_and_is_found_by_either_name() throws Exception {
        Flag flag = new Flag(service, "Báo Tân Trào");
        flag.submitted();
        flag.endorsed();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        service.happened(
                flag.unit.value(), new UnitRenamed(flag.unit, "Báo Tuyên Quang", "Hợp nhất", LocalDate.of(2025, 7, 1)));

        for (String asOf : List.of("", "?asOf=2023-02-01")) {
            JsonNode file = service.get(reader, "/api/nominations/" + flag.id + asOf);
            assertThat(file.at("/nomination/nomineeUnit/name").asString()).isEqualTo("Báo Tân Trào");
            assertThat(file.at("/timeline/0/unit/name").asString()).isEqualTo("Báo Tân Trào");
        }
        for (String words : List.of("tan+trao", "tuyen+quang")) {
            assertThat(service.get(reader, "/api/nominations?q=" + words)
                            .get("items")
                            .findValuesAsString("id"))
                    .as(words)
                    .contains(flag.id.toString());
        }
    }

    @Test
    void the_documents_are_those_that_had_been_handed_in_by_the_day() throws Exception {
        Flag flag = new Flag(service, "Đơn vị D");
        flag.submitted();
        flag.happened(
                new NominationReturned(
                        flag.id,
                        0,
                        "cluster",
                        flag.leader,
                        List.of("BIENBAN"),
                        CaseText.plain("thiếu"),
                        LocalDate.of(2023, 1, 20)),
                new NominationResubmitted(
                        flag.id,
                        0,
                        List.of(
                                new Document("TOTRINH", CaseText.plain("Tờ trình"), "01/TTr"),
                                new Document("BIENBAN", CaseText.plain("Biên bản"), null)),
                        CaseText.plain("đã bổ sung"),
                        LocalDate.of(2023, 1, 25)));
        String path = "/api/nominations/" + flag.id;
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        assertThat(service.get(reader, path).at("/dossier/documents")).hasSize(2);
        assertThat(service.get(reader, path + "?asOf=2023-01-24").at("/dossier/documents"))
                .hasSize(1);
    }

    @Test
    void who_has_nothing_to_do_with_a_file_cannot_tell_that_it_exists() throws Exception {
        Flag flag = new Flag(service, "Đơn vị kín");
        flag.submitted();
        String path = "/api/nominations/" + flag.id;
        String outsider = service.user(Role.APPROVER, service.unit("Nơi khác"));
        HttpResponse<String> hidden = service.ask(outsider, path, "Bangvang-Position", Long.toString(service.head()));
        HttpResponse<String> unknown = service.ask(outsider, "/api/nominations/" + UUID.randomUUID());
        assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
        assertThat(service.get(outsider, "/api/nominations?q=don+vi+kin").get("items"))
                .isEmpty();

        for (var insider : List.of(
                service.user(Role.REPRESENTATIVE, flag.unit),
                service.user(Role.APPROVER, flag.leader),
                service.user(Role.COUNCIL_SECRETARY, flag.province),
                service.user(Role.AUDITOR, service.root()),
                service.user(Role.ADMINISTRATOR, service.root()))) {
            assertThat(service.status(insider, path)).isEqualTo(200);
        }
        assertThat(service.status(service.user(Role.REPRESENTATIVE, service.root()), path))
                .isEqualTo(404);
    }

    @Test
    void files_are_found_by_the_nominees_name_and_by_status() throws Exception {
        Flag flag = new Flag(service, "Trường Đại học Đồng Tháp");
        flag.submitted();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        assertThat(service.get(reader, "/api/nominations?q=DAI+HOC+dong+thap&status=SUBMITTED&year=2022")
                        .get("items"))
                .hasSize(1);
        assertThat(service.get(reader, "/api/nominations?q=hoan+thanh+xuat+sac").get("items"))
                .hasSize(1);
        assertThat(service.get(reader, "/api/nominations?status=AWARDED").get("items"))
                .isEmpty();
        assertThat(service.status(reader, "/api/nominations?status=LOVELY")).isEqualTo(400);
    }

    @Test
    void files_are_found_by_a_unit_above_and_by_the_day_of_submission() throws Exception {
        Flag flag = new Flag(service, "Đơn vị cấp dưới");
        flag.submitted();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        String day = service.get(reader, "/api/nominations")
                .at("/items/0/submittedOn")
                .asString();
        String above = "/api/nominations?unit=" + service.root();
        assertThat(service.get(reader, above).get("items")).hasSize(1);
        assertThat(service.get(reader, above + "&from=" + day + "&to=" + day).get("items"))
                .hasSize(1);
        assertThat(service.get(reader, above + "&from=" + LocalDate.parse(day).plusDays(1))
                        .get("items"))
                .isEmpty();
        assertThat(service.get(reader, above + "&to=" + LocalDate.parse(day).minusDays(1))
                        .get("items"))
                .isEmpty();
        assertThat(service.get(reader, "/api/nominations?unit=" + service.unit("Nơi khác nữa"))
                        .get("items"))
                .isEmpty();
    }

    @Test
    void a_file_is_a_table_of_what_happened_in_words() throws Exception {
        Flag flag = new Flag(service, "Đơn vị xuất bảng");
        flag.submitted();
        flag.endorsed();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        List<String> table = service.ask(
                        reader,
                        "/api/nominations/" + flag.id + "?format=csv",
                        "Bangvang-Position",
                        Long.toString(service.head()))
                .body()
                .lines()
                .toList();
        assertThat(table).hasSize(3);
        assertThat(table.get(0)).startsWith("\uFEFF\"Sự kiện\";\"Ngày\";");
        assertThat(table.get(1))
                .contains("Đơn vị xuất bảng", "Vai trò: quản trị", ";\"đã trình\";")
                .doesNotContain(flag.unit.toString(), "SUBMITTED", "nomination.submitted", "{", "ADMINISTRATOR");
    }

    @Test
    void a_return_stays_at_its_step_and_a_rejection_ends_the_file() throws Exception {
        Flag flag = new Flag(service, "Đơn vị A");
        flag.submitted();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        flag.happened(new NominationReturned(
                flag.id,
                0,
                "cluster",
                flag.leader,
                List.of("BIENBAN"),
                CaseText.plain("thiếu"),
                LocalDate.of(2023, 1, 20)));
        JsonNode returned = service.get(reader, "/api/nominations/" + flag.id);
        assertThat(returned.at("/nomination/status").asString()).isEqualTo("RETURNED");
        assertThat(returned.at("/nomination/step").asInt()).isZero();
        assertThat(returned.at("/timeline/1/detail/missing/0").asString()).isEqualTo("BIENBAN");
        flag.happened(new NominationRejected(
                flag.id,
                0,
                "cluster",
                flag.leader,
                RejectionGround.BELOW_STANDARD,
                CaseText.plain("chưa đạt"),
                LocalDate.of(2023, 1, 25)));
        JsonNode rejected = service.get(reader, "/api/nominations/" + flag.id);
        assertThat(rejected.at("/nomination/status").asString()).isEqualTo("REJECTED");
        assertThat(rejected.at("/nomination/step").isNull()).isTrue();
        assertThat(rejected.at("/timeline/2/detail/reason").asString()).isEqualTo("chưa đạt");
    }

    /** A note alone must not rename what was handed in. */
    @Test
    void what_came_back_is_submitted_again_with_the_titles_on_file_and_the_return_says_what_it_asks_for()
            throws Exception {
        Flag flag = new Flag(service, "Đơn vị trình lại");
        flag.submitted();
        flag.happened(new NominationReturned(
                flag.id,
                0,
                "cluster",
                flag.leader,
                List.of("BIENBAN"),
                CaseText.plain("thiếu biên bản"),
                LocalDate.of(2023, 1, 20)));
        String page = service.page(service.user(Role.REPRESENTATIVE, flag.unit), "/nominations/" + flag.id);
        assertThat(page)
                .contains("value=\"Tờ trình\"", "value=\"01/TTr\"", "name=\"documents[1].title\"")
                .contains("đã được yêu cầu", "Tài liệu còn thiếu");
        assertThat(page.substring(page.indexOf("id=\"timeline-h\""))).contains("Biên bản bình xét");
    }

    @Test
    void each_time_that_the_dossier_was_handed_in_says_by_whom_and_what_had_changed() throws Exception {
        Flag flag = new Flag(service, "Đơn vị nhiều lần");
        flag.submitted();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        assertThat(service.page(reader, "/nominations/" + flag.id)).doesNotContain("versions-h");
        flag.happened(
                new NominationReturned(
                        flag.id,
                        0,
                        "cluster",
                        flag.leader,
                        List.of("TOTRINH"),
                        CaseText.plain("cũ"),
                        LocalDate.of(2023, 1, 20)),
                new NominationResubmitted(
                        flag.id,
                        0,
                        List.of(
                                new Document("TOTRINH", CaseText.plain("Tờ trình lần 2"), "02/TTr"),
                                new Document("BIENBAN", CaseText.plain("Biên bản họp"), null)),
                        CaseText.plain("Đã bổ sung"),
                        LocalDate.of(2023, 1, 25)));
        String page = service.page(reader, "/nominations/" + flag.id);
        String versions = page.substring(page.indexOf("id=\"versions-h\""), page.indexOf("id=\"timeline-h\""));
        assertThat(versions)
                .containsSubsequence("Lần 2", "25/01/2023", "Đơn vị nhiều lần", "Lần 1", "10/01/2023")
                .containsSubsequence(
                        "Thay Tờ trình", "<del>Tờ trình (01/TTr)</del>", "<ins>Tờ trình lần 2 (02/TTr)</ins>")
                .contains("Thêm Biên bản", "<ins>Biên bản họp</ins>");
        assertThat(service.englishPage(reader, "/nominations/" + flag.id)).contains("Version 2", "Replaced (");
    }

    @Test
    void a_page_says_what_comes_next_by_whom_since_when_and_what_is_missing() throws Exception {
        Flag flag = new Flag(service, "Đơn vị chờ bước sau");
        flag.submitted();
        assertThat(service.page(service.user(Role.APPROVER, flag.leader), "/nominations/" + flag.id))
                .contains("Đã trình", "Bước tiếp theo", "Khối trưởng", "10/01/2023");
        flag.happened(new NominationReturned(
                flag.id,
                0,
                "cluster",
                flag.leader,
                List.of("BIENBAN"),
                CaseText.plain("thiếu biên bản"),
                LocalDate.of(2023, 1, 20)));
        String page = service.page(service.user(Role.REPRESENTATIVE, flag.unit), "/nominations/" + flag.id);
        assertThat(page.substring(0, page.indexOf("class=\"steps\"")))
                .contains("Trả lại để bổ sung", "Đơn vị chờ bước sau", "20/01/2023", "Biên bản bình xét");
    }

    @Test
    void the_note_of_what_was_submitted_again_is_read_by_whoever_reads_the_file() throws Exception {
        Flag flag = new Flag(service, "Đơn vị ghi lời");
        flag.submitted();
        flag.happened(
                new NominationReturned(
                        flag.id,
                        0,
                        "cluster",
                        flag.leader,
                        List.of("TOTRINH"),
                        CaseText.plain("cũ"),
                        LocalDate.of(2023, 1, 20)),
                new NominationResubmitted(
                        flag.id,
                        0,
                        List.of(new Document("TOTRINH", CaseText.plain("Tờ trình lần 2"), null)),
                        CaseText.plain("Đã bổ sung số liệu năm ngoái"),
                        LocalDate.of(2023, 1, 25)));
        for (String reader :
                List.of(service.user(Role.PREPARER, flag.unit), service.user(Role.APPROVER, flag.leader))) {
            assertThat(service.page(reader, "/nominations/" + flag.id)).contains("Đã bổ sung số liệu năm ngoái");
        }
    }

    @Test
    void the_etag_is_the_sequence_and_an_unchanged_file_is_not_sent_again() throws Exception {
        Flag flag = new Flag(service, "Đơn vị C");
        flag.submitted();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        String position = Long.toString(flag.endorsed());
        HttpResponse<String> answer = service.ask(reader, "/api/nominations/" + flag.id, "Bangvang-Position", position);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(service.ask(reader, "/api/nominations/" + flag.id, "If-None-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(304);
    }

    private static String status(String reader, Flag flag, String day) throws Exception {
        return service.get(reader, "/api/nominations/" + flag.id + "?asOf=" + day)
                .at("/nomination/status")
                .asString();
    }
}
