package vn.bangvang.query.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.DraftContents;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftBegun;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftEdited;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftReturned;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftSentForSignature;
import vn.bangvang.shared.domain.nomination.NominationDraftId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRenamed;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitClassified;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;

/** Drafts of a unit as its people see them, and what others are told. */
class DraftPagesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static QuerySide service;
    private static UnitId unit;
    private static UnitId other;
    private static NominationDraftId open;
    private static NominationDraftId sent;

    /** One that is being written, and one about a person that waits for the signature. */
    @BeforeAll
    static void two_drafts() throws Exception {
        service = QuerySide.shared();
        unit = service.unit("Trạm Khí tượng");
        other = service.unit("Trạm Hải văn");
        open = new NominationDraftId(UUID.randomUUID());
        Nominee station = new Nominee(NomineeKind.COLLECTIVE, unit, null, null);
        service.happened(
                open.value(),
                new NominationDraftBegun(open, unit, contents(station, "GK", "Đo mưa"), DAY),
                new NominationDraftEdited(open, contents(station, "GK", "Đo mưa và gió"), DAY));
        sent = new NominationDraftId(UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        Nominee observer =
                new Nominee(NomineeKind.INDIVIDUAL, unit, person, new PersonalText(person, "Trần Thị Quan Trắc"));
        service.happened(
                sent.value(),
                new NominationDraftBegun(sent, unit, contents(observer, "GK", "Trực bão"), DAY),
                new NominationDraftSentForSignature(sent, CaseText.about(observer, "Kính trình"), DAY));
    }

    private static DraftContents contents(Nominee nominee, String award, String achievement) {
        return new DraftContents(
                nominee,
                award,
                2026,
                null,
                null,
                "BAO-26",
                CaseText.about(nominee, achievement),
                List.of(new Document("TOTRINH", CaseText.about(nominee, "Tờ trình"), null)));
    }

    @Test
    void every_preparer_of_the_unit_goes_on_writing_and_sees_what_was_changed() throws Exception {
        String page = page(service.user(Role.PREPARER, unit), "/drafts/" + open);
        assertThat(page)
                .contains("/forms/nomination-drafts/" + open + "/versions", "Đo mưa và gió", "Đã sửa:", "thành tích");
        assertThat(page).contains("name=\"_version\" value=\"1\"");
    }

    @Test
    void what_stands_in_a_draft_stays_a_choice_when_its_year_is_over() throws Exception {
        int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        UnitId own = service.unit("Trạm Thủy văn");
        ClusterId last = cluster("Cụm năm ngoái", own, year - 1);
        ClusterId old = cluster("Cụm năm xưa", own, 2019);
        NominationDraftId draft = new NominationDraftId(UUID.randomUUID());
        Nominee station = new Nominee(NomineeKind.COLLECTIVE, own, null, null);
        UnitId province = new UnitId(UUID.randomUUID());
        service.happened(
                draft.value(),
                new NominationDraftBegun(
                        draft,
                        own,
                        new DraftContents(
                                station,
                                "CT-XUA",
                                2019,
                                old,
                                province,
                                "M-19",
                                CaseText.about(station, "Đo"),
                                List.of()),
                        DAY));
        String page = page(service.user(Role.PREPARER, own), "/drafts/" + draft);
        assertThat(page)
                .contains("<option value=\"" + old + "\" selected=\"selected\">Cụm năm xưa")
                .contains("<option value=\"" + last + "\">Cụm năm ngoái")
                .contains("<option value=\"" + province + "\" selected=\"selected\"")
                .contains("name=\"contents.award\" value=\"CT-XUA\"", "value=\"M-19\"");
    }

    private static ClusterId cluster(String name, UnitId member, int year) {
        ClusterId cluster = new ClusterId(UUID.randomUUID());
        LocalDate first = LocalDate.of(year, 1, 1);
        service.happened(
                cluster.value(),
                new ClusterFormed(cluster, ClusterKind.CLUSTER, name + " " + cluster, service.root(), first),
                new ClusterYearOpened(cluster, service.root(), year, List.of(member, other), member, other, first));
        return cluster;
    }

    @Test
    void whoever_signs_reads_the_letter_with_its_nominee_and_may_agree_or_return_it() throws Exception {
        String signer = service.user(Role.REPRESENTATIVE, unit);
        assertThat(page(signer, "/signing"))
                .contains("TỜ TRÌNH", "Trần Thị Quan Trắc", "Trực bão", "Kính trình", "Trạm Khí tượng")
                .contains("/forms/nomination-drafts/" + sent + "/signatures")
                .contains("/forms/nomination-drafts/" + sent + "/returns")
                .doesNotContain("Đo mưa");
        assertThat(page(signer, "/inbox")).contains("/drafts/" + sent, "Ký đề nghị");
    }

    @Test
    void a_preparer_may_not_sign_and_a_signer_may_not_write() throws Exception {
        assertThat(page(service.user(Role.PREPARER, unit), "/drafts/" + sent)).doesNotContain("/signatures");
        assertThat(page(service.user(Role.REPRESENTATIVE, unit), "/drafts/" + open))
                .doesNotContain("/versions");
    }

    @Test
    void whoever_sent_a_draft_reads_whom_it_waits_for_and_records_no_signature() throws Exception {
        String signer = service.user(Role.REPRESENTATIVE, unit);
        assertThat(page(service.user(Role.PREPARER, unit), "/drafts/" + sent))
                .contains("Đang chờ người đại diện", "Người dùng " + signer)
                .doesNotContain("name=\"paperNumber\"");
        assertThat(page(signer, "/drafts/" + sent)).doesNotContain("Đang chờ người đại diện");
    }

    @Test
    void whoever_prepares_for_a_unit_sees_which_of_its_nominations_came_back() throws Exception {
        Flag flag = new Flag(service, "Trạm Hồ chứa");
        flag.submitted();
        String preparer = service.user(Role.PREPARER, flag.unit);
        assertThat(page(preparer, "/drafts")).doesNotContain("/nominations/" + flag.id);
        flag.happened(new NominationReturned(
                flag.id,
                0,
                "cluster",
                flag.leader,
                List.of("TOTRINH"),
                CaseText.plain("Tờ trình cũ"),
                LocalDate.of(2023, 1, 20)));
        assertThat(page(preparer, "/nominations/" + flag.id)).contains("Tờ trình cũ");
        assertThat(page(preparer, "/drafts")).contains("/nominations/" + flag.id, "Được trả lại để bổ sung");
        assertThat(page(service.user(Role.PREPARER, other), "/drafts")).doesNotContain("/nominations/" + flag.id);
    }

    @Test
    void whoever_drafts_finds_the_way_there_and_must_choose_what_for() throws Exception {
        String preparer = service.user(Role.PREPARER, unit);
        assertThat(page(preparer, "/nominations")).contains("href=\"/drafts/new\"");
        assertThat(page(service.user(Role.PREPARER, service.unit("Trạm mới")), "/inbox"))
                .contains("href=\"/drafts/new\"");
        assertThat(page(service.user(Role.APPROVER, unit), "/nominations")).doesNotContain("href=\"/drafts/new\"");
        assertThat(page(preparer, "/drafts/new")).contains("name=\"award\" required");
    }

    @Test
    void whom_a_draft_is_about_is_chosen_from_the_register_and_stays() throws Exception {
        PersonId person = new PersonId(UUID.randomUUID());
        service.happened(
                person.value(),
                new PersonRegistered(person, new PersonalText(person, "Quách Thị Trạm"), "" + person, unit, DAY, null));
        String preparer = service.user(Role.PREPARER, unit);
        assertThat(page(preparer, "/drafts/new?award=CSTDCS&q=quach+tram"))
                .contains("person=" + person, "Quách Thị Trạm, Trạm Khí tượng")
                .doesNotContain("action=\"/forms/nomination-drafts\"");
        assertThat(page(preparer, "/drafts/new?award=CSTDCS&person=" + person))
                .contains("name=\"contents.nominee.kind\" value=\"INDIVIDUAL\"")
                .contains("name=\"contents.nominee.personId\" value=\"" + person + "\"");
        assertThat(page(preparer, "/drafts/new?award=GK&q=quach"))
                .contains("person=" + person, "name=\"contents.nominee.kind\" value=\"COLLECTIVE\"");
        String stranger = service.user(Role.PREPARER, other);
        assertThat(page(stranger, "/drafts/new?award=CSTDCS&q=quach+tram")).doesNotContain("Quách Thị Trạm");
        assertThat(service.ask(stranger, "/drafts/new?award=CSTDCS&person=" + person, "Accept", "application/json")
                        .body())
                .contains("UNKNOWN_PERSON");
    }

    @Test
    void a_clerk_may_enter_what_was_signed_on_paper() throws Exception {
        service.user(Role.REPRESENTATIVE, unit);
        assertThat(page(service.user(Role.BACK_ENTRY, unit), "/drafts/" + sent))
                .contains("name=\"_mandate\"", "name=\"paperNumber\"");
    }

    @Test
    void a_clerk_of_a_unit_above_enters_too_and_reads_nothing_that_is_still_written() throws Exception {
        service.user(Role.REPRESENTATIVE, unit);
        String clerk = service.user(Role.BACK_ENTRY, service.root());
        assertThat(page(clerk, "/drafts/" + sent)).contains("name=\"_mandate\"", "name=\"paperNumber\"");
        assertThat(service.status(clerk, "/drafts/" + open)).isEqualTo(404);
        assertThat(page(clerk, "/drafts?unit=" + unit))
                .contains("/drafts/" + sent)
                .doesNotContain("/drafts/" + open);
    }

    @Test
    void another_unit_is_told_that_there_is_none() throws Exception {
        String stranger = service.user(Role.PREPARER, other);
        for (NominationDraftId draft : List.of(open, sent)) {
            assertThat(service.status(stranger, "/drafts/" + draft)).isEqualTo(404);
            assertThat(service.status(stranger, "/api/nomination-drafts/" + draft))
                    .isEqualTo(404);
        }
        assertThat(page(stranger, "/drafts")).doesNotContain("/drafts/" + open);
        assertThat(page(service.user(Role.REPRESENTATIVE, other), "/signing")).doesNotContain("Trực bão");
    }

    @Test
    void programs_are_answered_the_same() throws Exception {
        String auditor = service.user(Role.AUDITOR, unit);
        var file = service.get(auditor, "/api/nomination-drafts/" + sent);
        assertThat(file.at("/written/nomineeName").asString()).isEqualTo("Trần Thị Quan Trắc");
        assertThat(file.at("/draft/stage").asString()).isEqualTo("SENT");
        assertThat(service.get(auditor, "/api/nomination-drafts?stage=WRITING")
                        .get("items")
                        .valueStream())
                .extracting(row -> row.get("id").asString())
                .containsExactly(open.toString());
    }

    @Test
    void whoever_writes_finds_it_among_their_work_and_afterwards_with_whom_it_lies() throws Exception {
        UnitId own = service.unit("Trạm Đo mưa");
        String preparer = service.user(Role.PREPARER, own);
        String signer = service.user(Role.REPRESENTATIVE, own);
        NominationDraftId draft = begun(own, "GK", "Đo mưa cả năm");
        assertThat(page(preparer, "/inbox")).contains("/drafts/" + draft, "Soạn tiếp, trình ký", "BAO-26");
        assertThat(page(signer, "/inbox")).doesNotContain("/drafts/" + draft);
        assertThat(page(preparer, "/inbox/awaited")).doesNotContain("/drafts/" + draft);
        service.happened(draft.value(), new NominationDraftSentForSignature(draft, null, DAY));
        assertThat(page(preparer, "/inbox")).doesNotContain("/drafts/" + draft);
        assertThat(page(preparer, "/inbox/awaited")).contains("/drafts/" + draft, "Ký đề nghị", "BAO-26");
        assertThat(page(signer, "/inbox/awaited")).doesNotContain("/drafts/" + draft);
        assertThat(page(service.user(Role.PREPARER, other), "/inbox/awaited")).doesNotContain("/drafts/" + draft);
    }

    @Test
    void what_came_back_is_sent_again_by_its_preparer_and_signed_by_nobody_before() throws Exception {
        UnitId own = service.unit("Trạm Đo gió");
        NominationDraftId draft = begun(own, "GK", "Đo gió");
        service.happened(
                draft.value(),
                new NominationDraftSentForSignature(draft, null, DAY),
                new NominationDraftReturned(draft, CaseText.plain("Nêu rõ số liệu"), DAY));
        assertThat(page(service.user(Role.PREPARER, own), "/drafts/" + draft))
                .contains("/signature-requests", "Nêu rõ số liệu")
                .doesNotContain("/signatures");
        assertThat(page(service.user(Role.REPRESENTATIVE, own), "/drafts/" + draft))
                .doesNotContain("/signatures", "/returns");
    }

    @Test
    void sending_is_the_main_act_once_nothing_is_missing() throws Exception {
        UnitId own = service.unit("Trạm Đo sóng");
        String preparer = service.user(Role.PREPARER, own);
        Nominee station = new Nominee(NomineeKind.COLLECTIVE, own, null, null);
        NominationDraftId draft = begun(own, "GK", "Đo sóng");
        assertThat(page(preparer, "/drafts/" + draft))
                .containsPattern("<button(?=[^>]*class=\"main\")[^>]*data-draft-save");
        service.happened(
                draft.value(),
                new NominationDraftEdited(
                        draft,
                        new DraftContents(
                                station,
                                "GK",
                                2026,
                                null,
                                null,
                                "BAO-26",
                                CaseText.about(station, "Đo sóng"),
                                Stream.of("TOTRINH", "BAOCAO", "BIENBAN")
                                        .map(kind -> new Document(kind, CaseText.plain(kind), null))
                                        .toList()),
                        DAY));
        assertThat(page(preparer, "/drafts/" + draft))
                .containsPattern("<button(?=[^>]*class=\"main\")[^>]*data-draft-send")
                .doesNotContainPattern("<button(?=[^>]*class=\"main\")[^>]*data-draft-save");
    }

    @Test
    void a_letter_is_addressed_to_whoever_receives_it_on_its_route() throws Exception {
        UnitId command = classified("Ban chỉ huy khu vực", service.root(), UnitKind.DEFENCE_AREA_COMMAND);
        UnitId ward = classified("Ban chỉ huy phường", command, UnitKind.COMMUNE_COMMAND);
        NominationDraftId draft = begun(ward, "GK", "Tuyển quân");
        service.happened(draft.value(), new NominationDraftSentForSignature(draft, null, DAY));
        assertThat(page(service.user(Role.REPRESENTATIVE, ward), "/signing"))
                .contains("Kính gửi: Ban chỉ huy khu vực", "2026: BAO-26")
                .doesNotContain("Kính gửi: Tỉnh");
    }

    @Test
    void awards_are_offered_that_may_be_decided_for_the_unit_and_to_persons_too() throws Exception {
        UnitId paper = classified("Báo Trung du", service.root(), UnitKind.OFFICE);
        assertThat(page(service.user(Role.PREPARER, paper), "/drafts/new"))
                .contains("value=\"LDTT\"", "value=\"CSTDCS\"", "value=\"BKT\"")
                .doesNotContain("value=\"CSTT\"", "value=\"DVQT\"");
        assertThat(page(service.user(Role.REPRESENTATIVE, paper), "/nominations/new"))
                .contains("value=\"CSTDCS\"", "value=\"BKT\"")
                .doesNotContain("value=\"CSTT\"", "value=\"DVQT\"");
        UnitId regiment = classified("Trung đoàn Trung du", service.root(), UnitKind.REGIMENT);
        assertThat(page(service.user(Role.PREPARER, regiment), "/drafts/new")).contains("value=\"CSTT\"");
    }

    @Test
    void whoever_was_renamed_is_called_in_an_open_draft_as_the_register_does() throws Exception {
        UnitId own = service.unit("Trạm Đổi tên");
        PersonId person = new PersonId(UUID.randomUUID());
        service.happened(
                person.value(),
                new PersonRegistered(person, new PersonalText(person, "Tên Cũ"), "" + person, own, DAY, null),
                new PersonRenamed(
                        person,
                        new PersonalText(person, "Tên Mới"),
                        "x" + person,
                        own,
                        null,
                        new PersonalText(person, "Sửa"),
                        DAY));
        Nominee nominee = new Nominee(NomineeKind.INDIVIDUAL, own, person, new PersonalText(person, "Tên Cũ"));
        NominationDraftId draft = new NominationDraftId(UUID.randomUUID());
        service.happened(draft.value(), new NominationDraftBegun(draft, own, contents(nominee, "GK", "Trực bão"), DAY));
        String preparer = service.user(Role.PREPARER, own);
        assertThat(page(preparer, "/drafts/" + draft))
                .contains("name=\"contents.nominee.name\" value=\"Tên Mới\"", "Tên Mới, Trạm Đổi tên");
        assertThat(page(preparer, "/drafts")).contains("Tên Cũ", "BAO-26");
    }

    private static NominationDraftId begun(UnitId unit, String award, String achievement) {
        NominationDraftId draft = new NominationDraftId(UUID.randomUUID());
        Nominee station = new Nominee(NomineeKind.COLLECTIVE, unit, null, null);
        service.happened(
                draft.value(), new NominationDraftBegun(draft, unit, contents(station, award, achievement), DAY));
        return draft;
    }

    private static UnitId classified(String name, UnitId parent, UnitKind kind) {
        UnitId id = new UnitId(UUID.randomUUID());
        service.happened(
                id.value(),
                new UnitRegistered(id, id.toString(), name, parent, QuerySide.LONG_AGO),
                new UnitClassified(id, kind, "Phân loại", QuerySide.LONG_AGO));
        return id;
    }

    private static String page(String username, String path) throws Exception {
        return service.page(username, path);
    }
}
