package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.shared.law.RuleSets;

/**
 * A unit that submits nominations for a certificate (giấy khen) of its own and endorses them, each by an official of its own, over
 * HTTP. What is endorsed then waits for who decides there, so that no inbox grows that is measured.
 */
public final class Office {

    private static final String AWARD = "GK";

    private final LocalDate today = today();
    private final UUID unit;
    private final HttpSession representative;
    private final HttpSession approver;

    /** @param username of its officials, but for the role */
    public record Unit(UUID id, String username) {}

    private Office(UUID unit, HttpSession representative, HttpSession approver) {
        this.unit = unit;
        this.representative = representative;
        this.approver = approver;
    }

    public static Office open(String address, Unit unit) throws IOException {
        return new Office(
                unit.id(),
                HttpSession.logIn(address, unit.username() + ".representative"),
                HttpSession.logIn(address, unit.username() + ".approver"));
    }

    /** Acknowledged when it returns, as is what follows. */
    public void submit(UUID nomination) throws IOException {
        representative.command("/api/nominations", submission(nomination));
    }

    public void endorse(UUID nomination) throws IOException {
        approver.command(
                "/api/nominations/" + nomination + "/endorsements",
                String.format(Locale.ROOT, "{\"opinion\":\"%s\",\"endorsedOn\":\"%s\"}", Words.OPINION, today));
    }

    private String submission(UUID id) {
        String contents = contents(id, unit, today);
        String form = """
                {"id":"%s","unitId":"%s","submittedOn":"%s",%s""";
        return String.format(Locale.ROOT, form, id, unit, today, contents.substring(1));
    }

    /** Whom the unit nominates, itself, for what and with which papers. */
    static String contents(UUID id, UUID unit, LocalDate today) {
        String documents = RuleSets.inForceOn(today).find(AWARD).orElseThrow().dossier().kinds().stream()
                .map(kind -> String.format(Locale.ROOT, "{\"kind\":\"%s\",\"title\":\"Hồ sơ %s\"}", kind, kind))
                .collect(Collectors.joining(","));
        String form = """
                {"nominee":{"kind":"COLLECTIVE","unitId":"%s"},"award":"%s","year":%d,"achievementCode":"%s",\
                "documents":[%s],"achievement":"%s"}""";
        String code = id.toString().toUpperCase(Locale.ROOT);
        return String.format(Locale.ROOT, form, unit, AWARD, today.getYear(), code, documents, Words.achievement(0));
    }

    /** In Việt Nam. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
