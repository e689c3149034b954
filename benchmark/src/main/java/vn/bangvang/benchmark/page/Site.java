package vn.bangvang.benchmark.page;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.bangvang.benchmark.growth.Generated;
import vn.bangvang.benchmark.growth.Stored;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.benchmark.product.HttpSession.Loaded;

/**
 * The pages of an installation, each opened by somebody who has it in the navigation. Registers and files are those of the
 * province's auditor, who sees everything; {@code .of-a-unit} are the same for a commune.
 */
final class Site {

    private static final int SAMPLES = 200;
    private static final int FEW = 20;
    private static final String ADMINISTRATOR = "quantri";

    private final Stored stored;
    private final Generated generated;
    private final HttpSession busiest;
    private final HttpSession auditor;
    private final HttpSession official;
    private final HttpSession administrator;
    private final int lastYear;

    Site(String address, Generated generated, Stored stored, int lastYear) throws IOException, SQLException {
        this.stored = stored;
        this.generated = generated;
        this.lastYear = lastYear;
        this.busiest = HttpSession.logIn(address, stored.busiest());
        this.auditor = HttpSession.logIn(address, generated.auditor());
        this.official = HttpSession.logIn(address, generated.reader());
        this.administrator = HttpSession.logIn(address, ADMINISTRATOR);
    }

    /** What comes first after a login. */
    FirstLoad first() throws IOException {
        return FirstLoad.of(busiest, "/inbox");
    }

    List<Asked> pages() throws IOException, SQLException {
        List<Asked> pages = new ArrayList<>();
        pages.add(new Asked("inbox", busiest, List.of("/inbox")));
        pages.add(new Asked("inbox.awaited", official, List.of("/inbox/awaited")));
        pages.add(new Asked("nominations", auditor, List.of("/nominations")));
        pages.add(new Asked("nominations.of-a-unit", official, List.of("/nominations")));
        pages.add(new Asked("nomination", auditor, cases("Nomination", "/nominations/", SAMPLES)));
        pages.add(new Asked("nomination.new", official, List.of("/nominations/new")));
        pages.add(new Asked("drafts", official, List.of("/drafts")));
        pages.add(new Asked("signing", official, List.of("/signing")));
        pages.addAll(scores());
        pages.add(new Asked("movements", auditor, List.of("/movements")));
        pages.add(new Asked("movement", auditor, cases("Movement", "/movements/", SAMPLES)));
        pages.add(new Asked("pledges", auditor, List.of("/pledges")));
        pages.add(new Asked("pledge", auditor, cases("Pledge", "/pledges/", SAMPLES)));
        pages.add(new Asked("registrations", auditor, List.of("/registrations")));
        pages.add(new Asked("reviews", auditor, List.of("/reviews")));
        pages.add(new Asked("review", auditor, cases("Review", "/reviews/", SAMPLES)));
        pages.add(new Asked("role-models", auditor, List.of("/role-models")));
        pages.add(new Asked("congresses", auditor, List.of("/congresses")));
        pages.add(new Asked("decisions", auditor, List.of("/decisions")));
        pages.add(new Asked("decision", auditor, cases("Decision", "/decisions/", SAMPLES)));
        pages.add(new Asked("honours", auditor, List.of(followed(auditor, "/honours"))));
        pages.add(new Asked("honours.of-a-unit", official, List.of(followed(official, "/honours"))));
        pages.add(new Asked("reports", auditor, List.of("/reports")));
        pages.add(new Asked("reports.behind", auditor, List.of("/reports/honours")));
        pages.add(new Asked("audit", auditor, List.of("/audit")));
        pages.add(new Asked("act", auditor, acts()));
        pages.addAll(administration());
        pages.add(new Asked("account", official, List.of("/account")));
        pages.add(new Asked("help", official, List.of("/help")));
        return pages;
    }

    private List<Asked> scores() throws IOException, SQLException {
        List<String> rankings = cases("Cluster", "/rankings/", FEW).stream()
                .map(cluster -> cluster + "/" + lastYear)
                .toList();
        return List.of(
                new Asked("scoring", auditor, List.of("/scoring")),
                new Asked("scoring.of-a-unit", official, List.of("/scoring")),
                new Asked("score-sheet", auditor, cases("ScoreSheet", "/scoring/", SAMPLES)),
                new Asked("rankings", auditor, List.of("/rankings")),
                new Asked("ranking", auditor, rankings),
                new Asked("place", auditor, places(rankings)));
    }

    private List<Asked> administration() throws SQLException {
        List<Asked> pages = new ArrayList<>();
        pages.add(new Asked("admin", administrator, List.of("/admin")));
        for (String section : List.of("people", "accounts", "units", "mandates", "rules", "read-models")) {
            pages.add(new Asked("admin." + section, administrator, List.of("/admin/" + section)));
        }
        pages.add(new Asked("admin.person", administrator, cases("Person", "/admin/people/", SAMPLES)));
        pages.add(new Asked("admin.unit", administrator, cases("Unit", "/admin/units/", SAMPLES)));
        pages.add(new Asked("admin.mandate", administrator, cases("Mandate", "/admin/mandates/", SAMPLES)));
        return pages;
    }

    /** Lists narrowed by what people choose and type. */
    List<Asked> filters() throws SQLException {
        List<Asked> filters = new ArrayList<>();
        filters.add(each("inbox.kind", busiest, "/inbox?task=", "ENDORSE", "RECEIVE", "DECIDE", "CHECK_REGISTRATION"));
        filters.add(each("inbox.due", busiest, "/inbox?due=", "OVERDUE", "LATER"));
        filters.add(each("inbox.award", busiest, "/inbox?award=", "BKT", "CTDT", "GK"));
        filters.add(each("nominations.state", auditor, "/nominations?status=", "SUBMITTED", "ENDORSED", "DECIDED"));
        filters.add(each("nominations.year", auditor, "/nominations?year=", "" + lastYear, "1999"));
        filters.add(each("nominations.called", auditor, "/nominations?q=", "xa+so+2", "truong", "khong+co"));
        filters.add(each("decisions.award", auditor, "/decisions?award=", "LDTT", "BKT", "HCLD"));
        filters.add(each("decisions.recipient", auditor, "/decisions?recipient=", "nguyen", "le+van", "do+minh+hung"));
        filters.add(each("scoring.stage", auditor, "/scoring?stage=", "FINAL"));
        filters.add(each("rankings.year", auditor, "/rankings?year=", "" + lastYear));
        filters.add(each("movements.called", auditor, "/movements?q=", "nong+thon", "day+tot", "khong+co"));
        filters.add(each("reports.award", auditor, "/reports?award=", "LDTT", "BKT"));
        filters.add(each("reports.by", auditor, "/reports?by=", "AWARD", "LEVEL"));
        filters.add(each("audit.kind", auditor, "/audit?name=", "nomination.decided", "ranking.published"));
        filters.add(new Asked("audit.unit", auditor, cases("Unit", "/audit?unit=", FEW)));
        filters.add(each("people.called", administrator, "/admin/people?q=", "nguyen", "tran+van", "do+hu", "hanh"));
        filters.add(each("accounts.called", administrator, "/admin/accounts?q=", "dv2", "nguyen+thi", "auditor"));
        filters.add(each("units.called", administrator, "/admin/units?q=", "xa+so+2", "truong", "dv17"));
        filters.add(each("mandates.role", administrator, "/admin/mandates?role=", "APPROVER", "AUDITOR"));
        return filters;
    }

    private static Asked each(String name, HttpSession reader, String address, String... values) {
        return new Asked(
                name, reader, Stream.of(values).map(value -> address + value).toList());
    }

    private List<String> cases(String type, String address, int most) throws SQLException {
        return stored.cases(type, most).stream()
                .map(UUID::toString)
                .map(address::concat)
                .toList();
    }

    /** Acts from all over the log. */
    private List<String> acts() {
        return LongStream.rangeClosed(1, SAMPLES)
                .mapToObj(nth -> "/audit/" + nth * generated.written() / SAMPLES)
                .toList();
    }

    /** Each opens into how it came about. */
    private List<String> places(List<String> rankings) throws IOException {
        List<String> places = new ArrayList<>();
        for (String ranking : rankings) {
            Pattern place = Pattern.compile("href=\"(" + Pattern.quote(ranking) + "/[0-9a-f-]{36})\"");
            place.matcher(auditor.load(ranking).text())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .forEach(places::add);
        }
        return places;
    }

    private static String followed(HttpSession reader, String address) throws IOException {
        Loaded loaded = reader.load(address);
        return loaded.location() == null ? address : loaded.location();
    }
}
