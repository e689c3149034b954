package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.bangvang.benchmark.growth.Office.Unit;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.shared.platform.axon.UuidV7;

/**
 * What people have pages for and no generated history has: drafts (dự thảo) that wait for signature, written by somebody of
 * the unit who is appointed for it, and role models (điển hình). Made over HTTP, once in each history.
 */
public final class Unwritten {

    private static final int DRAFTS = 30;
    private static final int ROLE_MODELS = 10;
    private static final String NONE = "\"items\":[]";

    private final String address;
    private final Unit unit;
    private final LocalDate today = Office.today();

    /** @param unit one of the {@link Stored#offices} */
    public Unwritten(String address, Unit unit) {
        this.address = address;
        this.unit = unit;
    }

    /** Somebody who signs for the unit. */
    public HttpSession signer() throws IOException {
        return HttpSession.logIn(address, unit.username() + ".representative");
    }

    /** Somebody who drafts for the unit, once {@link #write} has appointed them. */
    public HttpSession preparer() throws IOException {
        return HttpSession.logIn(address, preparerName());
    }

    private String preparerName() {
        return unit.username() + ".council-secretary";
    }

    /** Writes what the history has none of. */
    public void write(Stored stored, HttpSession administrator) throws IOException, SQLException {
        HttpSession preparer = preparer();
        if (preparer.ask("/api/nomination-drafts").contains(NONE)) {
            appoint(stored.account(preparerName()), administrator);
            for (int i = 0; i < DRAFTS; i++) {
                draft(preparer, UuidV7.next());
            }
        }
        HttpSession signer = signer();
        if (signer.ask("/api/role-models").contains(NONE)) {
            for (int i = 0; i < ROLE_MODELS; i++) {
                plan(signer, UuidV7.next());
            }
        }
    }

    private void appoint(UUID account, HttpSession administrator) throws IOException {
        String form = """
                {"accountId":"%s","role":"PREPARER","unitId":"%s","from":"%s","basis":"Phân công soạn thảo"}""";
        administrator.command("/api/mandates", String.format(Locale.ROOT, form, account, unit.id(), today));
    }

    private void draft(HttpSession preparer, UUID id) throws IOException {
        String form = """
                {"id":"%s","unitId":"%s","preparedOn":"%s","contents":%s}""";
        preparer.command(
                "/api/nomination-drafts",
                String.format(Locale.ROOT, form, id, unit.id(), today, Office.contents(id, unit.id(), today)));
        preparer.command(
                "/api/nomination-drafts/" + id + "/signature-requests",
                String.format(Locale.ROOT, "{\"preparedOn\":\"%s\",\"note\":\"Đã đủ hồ sơ\"}", today));
    }

    private void plan(HttpSession signer, UUID id) throws IOException {
        String form = """
                {"id":"%s","unitId":"%s","plannedOn":"%s","subject":{"kind":"COLLECTIVE","unitId":"%s"},"plan":{"field":"TRAINING",\
                "fromYear":%d,"toYear":%d,"topic":"%s","why":"%s","milestones":[{"code":"M1","dueOn":"%s","text":"%s"}]}}""";
        int year = today.getYear();
        signer.command(
                "/api/role-models",
                String.format(
                        Locale.ROOT,
                        form,
                        id,
                        unit.id(),
                        today,
                        unit.id(),
                        year,
                        year + 2,
                        "Cách làm để nhân rộng",
                        Words.achievement(0),
                        today.plusYears(1),
                        "Có cách làm để nhân rộng"));
    }
}
