package vn.bangvang.command.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.nomination.Files.WARD;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.person;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.ForwardNomination;
import vn.bangvang.command.nomination.NominationCommand.RecordCouncilResult;
import vn.bangvang.command.nomination.NominationCommand.RejectNomination;
import vn.bangvang.command.nomination.NominationCommand.ResubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.ReturnNomination;
import vn.bangvang.command.nomination.NominationCommand.SubmitDraft;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawNomination;
import vn.bangvang.command.testing.Http;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;

class NominationControllersTest {

    private static final NominationId ID = Files.nomination("flag");
    private static final String PATH = "/api/nominations/" + ID;
    private static final List<Document> PAPERS = List.of(new Document("TOTRINH", CaseText.plain("Tờ trình"), "12/TTr"));
    private static final String DOCUMENTS =
            "'documents': [{'kind': 'TOTRINH', 'title': 'Tờ trình', 'reference': '12/TTr'}]";

    private final Http submitting = new Http(NominationController::new);
    private final Http approving = new Http(ApprovalController::new);
    private final Http voting = new Http(CouncilController::new);

    @Test
    void what_the_submitting_unit_sends_becomes_commands() throws Exception {
        assertThat(submitting.command("/api/nominations", submission("'kind': 'COLLECTIVE'", 1)))
                .isEqualTo(new SubmitNomination(
                        ID, GREEN, WARD, "CTDCP", 2024, CLUSTER, null, PAPERS, "Dẫn đầu", null, TODAY));
        assertThat(submitting.command(
                        PATH + "/submission",
                        "{%s, 'achievement': 'Dẫn đầu', 'submittedOn': '2024-12-20'}".formatted(DOCUMENTS)))
                .isEqualTo(new SubmitDraft(ID, null, PAPERS, "Dẫn đầu", TODAY));
        assertThat(submitting.command(
                        PATH + "/resubmissions",
                        "{%s, 'note': 'Đã bổ sung', 'resubmittedOn': '2024-12-20'}".formatted(DOCUMENTS)))
                .isEqualTo(new ResubmitNomination(ID, PAPERS, "Đã bổ sung", TODAY));
        assertThat(submitting.command(PATH + "/withdrawals", "{'reason': 'Rút', 'withdrawnOn': '2024-12-20'}"))
                .isEqualTo(new WithdrawNomination(ID, "Rút", TODAY));
    }

    @Test
    void the_name_of_a_person_goes_with_their_pseudonym() throws Exception {
        String an = "'kind': 'INDIVIDUAL', 'personId': '%s', 'name': 'Lê Thị An'".formatted(person("an"));
        var command = (SubmitNomination) submitting.command("/api/nominations", submission(an, 1));
        assertThat(command.nominee())
                .isEqualTo(new Nominee(
                        NomineeKind.INDIVIDUAL, GREEN, person("an"), new PersonalText(person("an"), "Lê Thị An")));
    }

    @Test
    void what_those_at_the_steps_send_becomes_commands() throws Exception {
        assertThat(approving.command(PATH + "/endorsements", "{'opinion': 'Đồng ý', 'endorsedOn': '2024-12-20'}"))
                .isEqualTo(new EndorseNomination(ID, "Đồng ý", TODAY));
        assertThat(approving.command(
                        PATH + "/returns", "{'missing': ['BIENBAN'], 'reason': 'Thiếu', 'returnedOn': '2024-12-20'}"))
                .isEqualTo(new ReturnNomination(ID, List.of("BIENBAN"), "Thiếu", TODAY));
        assertThat(approving.command(
                        PATH + "/rejections",
                        "{'ground': 'VIOLATION', 'reason': 'Vi phạm', 'rejectedOn': '2024-12-20'}"))
                .isEqualTo(new RejectNomination(ID, RejectionGround.VIOLATION, "Vi phạm", TODAY));
        assertThat(voting.command(PATH + "/council-results", tally("15")))
                .isEqualTo(new RecordCouncilResult(ID, null, new CouncilTally(15, 15, 0, 15), TODAY));
        assertThat(approving.command(
                        PATH + "/forwardings", "{'letterNumber': '88/TTr-UBND', 'forwardedOn': '2024-12-20'}"))
                .isEqualTo(new ForwardNomination(ID, "88/TTr-UBND", TODAY));
    }

    @Test
    void half_a_vote_a_hundred_and_one_papers_and_no_kind_are_not_sent() throws Exception {
        assertThat(voting.post(PATH + "/council-results", tally("-1"))).isEqualTo(400);
        assertThat(voting.post(PATH + "/council-results", tally("null"))).isEqualTo(400);
        assertThat(submitting.post("/api/nominations", submission("'kind': 'COLLECTIVE'", 101)))
                .isEqualTo(400);
        assertThat(submitting.post("/api/nominations", submission("'kind': null", 1)))
                .isEqualTo(400);
        assertThat(approving.sent()).isEmpty();
        assertThat(submitting.sent()).isEmpty();
    }

    private static String tally(String inFavour) {
        return "{'members': 15, 'attending': 15, 'writtenOpinions': 0, 'inFavour': %s, 'heldOn': '2024-12-20'}"
                .formatted(inFavour);
    }

    private static String submission(String nominee, int papers) {
        String paper = "{'kind': 'TOTRINH', 'title': 'Tờ trình', 'reference': '12/TTr'}";
        String documents = String.join(",", Collections.nCopies(papers, paper));
        return "{'id': '%s', 'unitId': '%s', 'nominee': {%s, 'unitId': '%s'}, 'award': 'CTDCP', 'year': 2024, 'clusterId': '%s', 'documents': [%s], 'achievement': 'Dẫn đầu', 'submittedOn': '2024-12-20'}"
                .formatted(ID, GREEN, nominee, GREEN, CLUSTER, documents);
    }
}
