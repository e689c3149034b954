package vn.bangvang.benchmark.page;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.bangvang.benchmark.growth.Generated;
import vn.bangvang.benchmark.growth.Stored;
import vn.bangvang.benchmark.growth.Stored.Cases;
import vn.bangvang.benchmark.growth.Unwritten;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.benchmark.product.HttpSession.Loaded;

/**
 * The pages of an installation, each opened by somebody who has it in the navigation. Registers and files are those of the
 * province's auditor, who sees everything; {@code .of-a-unit} are the same for a commune.
 */
final class Site {

    /** Of each kind of case. */
    private static final int SAMPLES = 200;

    private static final int FEW = 20;
    private static final String ADMINISTRATOR = "quantri";
    private static final String ID = "[0-9a-f-]{36}";

    private final Map<String, Cases> cases;
    private final Generated generated;
    private final HttpSession busiest;
    private final HttpSession auditor;
    private final HttpSession official;
    private final HttpSession administrator;
    private final HttpSession preparer;
    private final HttpSession signer;
    private final int lastYear;

    Site(String address, Generated generated, Stored stored) throws IOException, SQLException {
        this.generated = generated;
        this.lastYear = Generated.LAST_YEAR - 1;
        this.busiest = HttpSession.logIn(address, stored.busiest());
        this.auditor = HttpSession.logIn(address, generated.auditor());
        this.official = HttpSession.logIn(address, generated.reader());
        this.administrator = HttpSession.logIn(address, ADMINISTRATOR);
        Unwritten unwritten = new Unwritten(address, stored.offices(1).get(0));
        unwritten.write(stored, administrator);
        this.preparer = unwritten.preparer();
        this.signer = unwritten.signer();
        this.cases = stored.cases(SAMPLES);
    }

    long nominations() {
        return cases.getOrDefault("Nomination", Cases.NONE).count();
    }

    /** What comes first after a login. */
    FirstLoad first() throws IOException {
        return FirstLoad.of(busiest, "/inbox");
    }

    /** What every page asks for once it is there. */
    Asked waiting() {
        return new Asked("inbox.waiting", busiest, List.of("/inbox/waiting"), true);
    }

    List<Asked> pages() throws IOException {
        List<Asked> pages = new ArrayList<>();
        pages.addAll(work());
        pages.addAll(commendation());
        pages.addAll(emulation());
        pages.addAll(scores());
        pages.addAll(oversight());
        pages.addAll(administration());
        pages.add(new Asked("account", official, List.of("/account")));
        pages.add(new Asked("help", official, List.of("/help")));
        return pages;
    }

    private List<Asked> work() throws IOException {
        List<String> tasks = links(busiest, "/inbox", "/inbox/task\\?[^\"]+");
        List<String> chosen = tasks.stream()
                .map(task -> task.replaceAll(".*\\bid=(" + ID + ").*", "id=$1"))
                .distinct()
                .limit(FEW)
                .toList();
        return List.of(
                new Asked("inbox", busiest, List.of("/inbox")),
                waiting(),
                new Asked("inbox.further", busiest, links(busiest, "/inbox", "/inbox\\?after=[^\"]+")),
                new Asked("inbox.task", busiest, tasks),
                new Asked("inbox.many", busiest, List.of("/inbox/many?" + String.join("&", chosen))),
                new Asked("inbox.awaited", official, List.of("/inbox/awaited")));
    }

    private List<Asked> commendation() throws IOException {
        String honours = followed(auditor, "/honours");
        return List.of(
                new Asked("nominations", auditor, List.of("/nominations")),
                new Asked("nominations.of-a-unit", official, List.of("/nominations")),
                new Asked("nomination", auditor, of("Nomination", "/nominations/")),
                new Asked("nomination.new", official, List.of("/nominations/new?award=BKT")),
                new Asked("drafts", preparer, List.of("/drafts")),
                new Asked("draft", preparer, of("NominationDraft", "/drafts/")),
                new Asked("draft.new", preparer, List.of("/drafts/new?award=BKT")),
                new Asked("signing", signer, List.of("/signing")),
                new Asked("decisions", auditor, List.of("/decisions")),
                new Asked("decision", auditor, of("Decision", "/decisions/")),
                new Asked("honours", auditor, List.of(honours)),
                new Asked("honours.of-a-unit", official, List.of(followed(official, "/honours"))));
    }

    private List<Asked> emulation() {
        return List.of(
                new Asked("clusters", auditor, List.of("/clusters")),
                new Asked("cluster", auditor, of("Cluster", "/clusters/")),
                new Asked("movements", auditor, List.of("/movements")),
                new Asked("movement", auditor, of("Movement", "/movements/")),
                new Asked("registrations", auditor, List.of("/registrations")),
                new Asked("registration", auditor, of("EmulationRegistration", "/registrations/")),
                new Asked("pledges", auditor, List.of("/pledges")),
                new Asked("pledge", auditor, of("Pledge", "/pledges/")),
                new Asked("reviews", auditor, List.of("/reviews")),
                new Asked("review", auditor, of("Review", "/reviews/")),
                new Asked("role-models", auditor, List.of("/role-models")),
                new Asked("role-model", auditor, of("RoleModel", "/role-models/")),
                new Asked("congresses", auditor, List.of("/congresses")),
                new Asked("congress", auditor, of("EmulationCongress", "/congresses/")));
    }

    private List<Asked> scores() throws IOException {
        List<String> rankings = of("Cluster", "/rankings/").stream()
                .limit(FEW)
                .map(cluster -> cluster + "/" + lastYear)
                .toList();
        List<String> places = new ArrayList<>();
        for (String ranking : rankings) {
            places.addAll(links(auditor, ranking, Pattern.quote(ranking) + "/" + ID));
        }
        return List.of(
                new Asked("scoring", auditor, List.of("/scoring")),
                new Asked("scoring.of-a-unit", official, List.of("/scoring")),
                new Asked("score-sheet", auditor, of("ScoreSheet", "/scoring/")),
                new Asked("score-tables", auditor, List.of("/score-tables")),
                new Asked("score-table", auditor, of("AdoptedTable", "/score-tables/")),
                new Asked("rankings", auditor, List.of("/rankings")),
                new Asked("ranking", auditor, rankings),
                new Asked("ranking.presented", auditor, each(rankings, "/present")),
                new Asked("ranking.printed", auditor, each(rankings, "/print?paper=a4")),
                new Asked("ranking.what-if", auditor, each(rankings, "/what-if")),
                new Asked("place", auditor, places));
    }

    private List<Asked> oversight() {
        return List.of(
                new Asked("reports", auditor, List.of("/reports")),
                new Asked("reports.behind", auditor, List.of("/reports/honours")),
                new Asked("audit", auditor, List.of("/audit")),
                new Asked("act", auditor, acts()));
    }

    private List<Asked> administration() throws IOException {
        List<Asked> pages = new ArrayList<>();
        pages.add(new Asked("admin", administrator, List.of("/admin")));
        for (String section : List.of("people", "accounts", "units", "mandates", "rules", "read-models")) {
            pages.add(new Asked("admin." + section, administrator, List.of("/admin/" + section)));
        }
        pages.add(new Asked("admin.person", administrator, of("Person", "/admin/people/")));
        pages.add(new Asked(
                "admin.account", administrator, links(administrator, "/admin/accounts", "/admin/accounts/" + ID)));
        pages.add(new Asked("admin.unit", administrator, of("Unit", "/admin/units/")));
        pages.add(new Asked("admin.mandate", administrator, of("Mandate", "/admin/mandates/")));
        return pages;
    }

    /** Lists narrowed by what people choose and type. */
    List<Asked> filters() {
        List<Asked> filters = new ArrayList<>();
        filters.add(each("inbox.kind", busiest, "/inbox?task=", "ENDORSE", "RECEIVE", "DECIDE", "CHECK_REGISTRATION"));
        filters.add(each("inbox.due", busiest, "/inbox?due=", "OVERDUE", "LATER"));
        filters.add(each("inbox.award", busiest, "/inbox?award=", "BKT", "CTDT", "GK"));
        filters.add(each("nominations.state", auditor, "/nominations?status=", "SUBMITTED", "ENDORSED", "DECIDED"));
        filters.add(each("nominations.year", auditor, "/nominations?year=", "" + lastYear, "1999"));
        filters.add(each("nominations.called", auditor, "/nominations?q=", "xa+so+2", "truong", "khong+co"));
        filters.add(each("decisions.award", auditor, "/decisions?award=", "LDTT", "BKT", "HCLD"));
        filters.add(each("decisions.recipient", auditor, "/decisions?recipient=", "nguyen", "le+van", "do+minh+hung"));
        filters.add(each("registrations.year", auditor, "/registrations?year=", "" + lastYear));
        filters.add(each("scoring.stage", auditor, "/scoring?stage=", "SCORING", "FINAL"));
        filters.add(each("rankings.year", auditor, "/rankings?year=", "" + lastYear));
        filters.add(each("movements.called", auditor, "/movements?q=", "nong+thon", "day+tot", "khong+co"));
        filters.add(each("reports.award", auditor, "/reports?award=", "LDTT", "BKT"));
        filters.add(each("reports.by", auditor, "/reports?by=", "AWARD", "LEVEL"));
        filters.add(each("reports.year", auditor, "/reports?fromYear=" + lastYear + "&toYear=", "" + lastYear));
        filters.add(each("audit.kind", auditor, "/audit?name=", "nomination.decided", "ranking.published"));
        filters.add(new Asked("audit.unit", auditor, of("Unit", "/audit?unit=")));
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

    private static List<String> each(List<String> addresses, String end) {
        return addresses.stream().map(address -> address + end).toList();
    }

    /** Cases by the stored type of the aggregate. */
    private List<String> of(String type, String address) {
        return cases.getOrDefault(type, Cases.NONE).some().stream()
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

    /** Where the links of a page lead that look like this. */
    private static List<String> links(HttpSession reader, String address, String like) throws IOException {
        Loaded page = reader.load(address);
        if (page.status() != 200) {
            throw new IOException(address + " was answered " + page.status());
        }
        return Pattern.compile("href=\"(" + like + ")\"")
                .matcher(page.text())
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    private static String followed(HttpSession reader, String address) throws IOException {
        Loaded loaded = reader.load(address);
        return loaded.location() == null ? address : loaded.location();
    }
}
