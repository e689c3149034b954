package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.client.ApiClient;
import vn.bangvang.client.ApiException;
import vn.bangvang.client.api.DecisionsApi;
import vn.bangvang.client.api.NominationsApi;
import vn.bangvang.client.model.Accepted;
import vn.bangvang.client.model.DecisionBody;
import vn.bangvang.client.model.DocumentBody;
import vn.bangvang.client.model.EndorsementBody;
import vn.bangvang.client.model.NomineeBody;
import vn.bangvang.client.model.ReceptionBody;
import vn.bangvang.client.model.SignerBody;
import vn.bangvang.client.model.SubmissionBody;

/** A client generated from the file that describes the API takes a nomination from submission to decision. */
class GeneratedClientIT {

    private static final UUID PAPER = UUID.fromString("0bd6f77f-8ac2-38ab-b840-96464df02020");
    private static final UUID PROVINCE = UUID.fromString("a4c63784-091c-36a9-846f-1b537f3736e0");
    private static final LocalDate TODAY = LocalDate.parse(People.TODAY);

    private final SampleService service = SampleService.get();

    @Test
    void a_nomination_is_submitted_endorsed_received_and_decided() throws ApiException {
        UUID id = UUID.randomUUID();
        String number = id.toString().substring(0, 8);
        as("baobackan").submitNomination(submission(id, number), id + "-submit", null, null);
        as("baobackan.duyet").endorseNomination(id, new EndorsementBody().endorsedOn(TODAY), null, null, null);
        as("sonoivu").receiveDossier(id, new ReceptionBody().receivedOn(TODAY), null, null, null);
        as("sonoivu")
                .endorseNomination(
                        id, new EndorsementBody().opinion("Đủ điều kiện").endorsedOn(TODAY), null, null, null);
        Accepted decided = new DecisionsApi(client("chutich.backan"))
                .issueDecision(
                        new DecisionBody()
                                .bodyId(PROVINCE)
                                .kind(DecisionBody.KindEnum.AWARD)
                                .number(number + "/QĐ-UBND")
                                .signer(new SignerBody().name("Nguyễn Văn A"))
                                .signerPosition("Chủ tịch")
                                .nominationIds(List.of(id))
                                .decidedOn(TODAY),
                        null,
                        null,
                        null);

        var file = as("baobackan").getNomination(id, null, decided.getPosition());

        assertThat(file.getNomination().getStatus().getValue()).isEqualTo("AWARDED");
        assertThat(file.getTimeline()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void a_refusal_is_an_exception_with_the_problem() {
        assertThatThrownBy(() -> as("baobackan").getNomination(UUID.randomUUID(), null, null))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(404);
                    assertThat(refused.getResponseBody()).contains("/problems/UNKNOWN_NOMINATION");
                });
    }

    private static SubmissionBody submission(UUID id, String number) {
        return new SubmissionBody()
                .id(id)
                .unitId(PAPER)
                .nominee(new NomineeBody().kind(NomineeBody.KindEnum.COLLECTIVE).unitId(PAPER))
                .award("BKT")
                .year(TODAY.getYear())
                .achievementCode("C-" + number.toUpperCase(java.util.Locale.ROOT))
                .provinceId(PROVINCE)
                .achievement("Chuyển đổi số tòa soạn")
                .submittedOn(TODAY)
                .documents(List.of(
                        new DocumentBody().kind("TOTRINH").title("Tờ trình"),
                        new DocumentBody().kind("BAOCAO").title("Báo cáo thành tích"),
                        new DocumentBody().kind("BIENBAN").title("Biên bản")));
    }

    private NominationsApi as(String username) {
        return new NominationsApi(client(username));
    }

    private ApiClient client(String username) {
        String pair = Base64.getEncoder().encodeToString((username + ":thi-dua-2024").getBytes(StandardCharsets.UTF_8));
        ApiClient client = new ApiClient();
        client.updateBaseUri(service.url());
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + pair));
        return client;
    }
}
