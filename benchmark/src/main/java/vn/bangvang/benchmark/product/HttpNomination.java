package vn.bangvang.benchmark.product;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.axon.UuidV7;

/** A team's nomination for the title of advanced collective (<i>tập thể lao động tiên tiến</i>), over HTTP. */
final class HttpNomination implements Nomination {

    private static final String AWARD = "TTLDTT";

    private final UUID id = UuidV7.next();
    private final HttpBureau bureau;
    private final int number;
    private final LocalDate today;

    HttpNomination(HttpBureau bureau, LocalDate today) {
        this.bureau = bureau;
        this.number = bureau.next();
        this.today = today;
    }

    @Override
    public void submit() throws IOException {
        bureau.representative.command(
                "/api/nominations",
                String.format(
                        Locale.ROOT,
                        """
                {"id":"%s","unitId":"%s","nominee":{"kind":"COLLECTIVE","unitId":"%s"},"award":"%s","year":%d,\
                "documents":[%s],"achievement":"Hoàn thành xuất sắc nhiệm vụ; dẫn đầu phong trào thi đua",\
                "submittedOn":"%s"}""",
                        id,
                        bureau.bureau.unit(),
                        bureau.bureau.team(number % Bureau.TEAMS),
                        AWARD,
                        HttpBureau.year(number),
                        documents(),
                        today));
    }

    private String documents() {
        return RuleSets.inForceOn(today).find(AWARD).orElseThrow().dossier().kinds().stream()
                .map(kind -> String.format(
                        Locale.ROOT, "{\"kind\":\"%s\",\"title\":\"Hồ sơ %s\",\"reference\":\"01\"}", kind, kind))
                .collect(Collectors.joining(","));
    }

    @Override
    public void endorse() throws IOException {
        bureau.approver.command(
                "/api/nominations/" + id + "/endorsements",
                String.format(Locale.ROOT, "{\"opinion\":\"Nhất trí đề nghị\",\"endorsedOn\":\"%s\"}", today));
    }

    @Override
    public void decide() throws IOException {
        bureau.competentPerson.command(
                "/api/decisions",
                String.format(
                        Locale.ROOT,
                        """
                {"bodyId":"%s","kind":"AWARD","number":"H%d/QĐ-ĐV","signer":{"personId":"%s","name":"Nguyễn Minh Ngọc"},\
                "signerPosition":"Thủ trưởng đơn vị","nominationIds":["%s"],"decidedOn":"%s"}""",
                        bureau.bureau.unit(),
                        number,
                        bureau.bureau.competentPerson().person(),
                        id,
                        today));
    }
}
