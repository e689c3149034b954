package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.rest.People;
import vn.bangvang.standalone.rest.SampleService;
import vn.bangvang.standalone.rest.StoriesService;

/** What a meeting sees on its wall: a ranking place by place, and who has signed the pledge. */
class ProjectorIT {

    private static final LocalDate TODAY = LocalDate.parse(People.TODAY);
    private static final String QUARTER = TODAY.getYear() + "-Q" + ((TODAY.getMonthValue() + 2) / 3);
    private static final SampleService SERVICE = SampleService.get();

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get().scripts(true).dark(false).size(1024, 768);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.scripts(true).size(1366, 768);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_published_ranking_is_shown_place_by_place_from_the_last_to_the_first(boolean scripts) {
        StoriesService stories = StoriesService.get();
        JsonNode ranking = published(stories);
        String path = path(ranking);
        browser.at(stories.url()).scripts(scripts).size(1024, 768).logIn("phuly");
        browser.click(".sections a[href='/rankings']");
        browser.go("/rankings?state=PUBLISHED&year="
                + ranking.get("period").asString().substring(0, 4));
        browser.click("tbody a[href='" + path + "']").click("a[href='" + path + "/present']");
        int places = browser.count(".slide .place");
        assertThat(places).isGreaterThan(2);
        assertThat(browser.text("#p0")).contains("Đã công bố");
        int last = Integer.MAX_VALUE;
        for (int at = 1; at <= places; at++) {
            forth(scripts, at);
            onTheWall("#p" + at);
            int place = Integer.parseInt(browser.text("#p" + at + " .place strong"));
            assertThat(place).isLessThanOrEqualTo(last);
            last = place;
        }
        assertThat(last).isEqualTo(1);
        good("present-" + scripts);
        forth(scripts, places + 1);
        assertThat(browser.count("#p" + (places + 1) + " tbody tr")).isEqualTo(places);
        assertThat(browser.overflow()).isZero();
        if (scripts) {
            type(Keys.PAGE_UP);
            assertThat(browser.path()).endsWith("#p" + places);
            type(Keys.HOME);
            assertThat(browser.path()).endsWith("#p0");
            browser.opening(() -> type(Keys.ESCAPE));
        } else {
            browser.click("#p" + (places + 1) + " a[href='" + path + "']");
        }
        assertThat(browser.path()).isEqualTo(path);
    }

    @Test
    void on_a_telephone_the_table_at_the_end_is_whole_and_nothing_lies_over_its_heading() {
        StoriesService stories = StoriesService.get();
        browser.at(stories.url()).scripts(true).size(360, 740).logIn("phuly");
        browser.go(path(published(stories)) + "/present");
        type(Keys.END);
        String last = "#p" + (browser.count(".slide .place") + 1);
        Awaitility.await().untilAsserted(() -> assertThat(browser.path()).endsWith(last));
        assertThat(number("(one.scrollWidth - one.clientWidth)", last + " .table-wrap"))
                .isLessThanOrEqualTo(0);
        long bar = number("Math.round(one.getBoundingClientRect().bottom)", ".practice");
        Awaitility.await()
                .untilAsserted(() -> assertThat(number("Math.round(one.getBoundingClientRect().top)", last + " h2"))
                        .isGreaterThanOrEqualTo(bar));
        good("present-360");
        browser.size(1024, 768);
    }

    @Test
    void what_changes_while_a_board_is_on_the_wall_is_shown_where_one_is() {
        Room room = Room.of("MC1", "may.chieu");
        room.openSheets();
        room.scored(0, "81.25");
        browser.at(SERVICE.url()).scripts(true).size(1024, 768).logIn("may.chieu", People.PASSWORD);
        browser.go("/rankings/" + room.cluster + "/" + QUARTER + "/present");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(shown("main")).contains("81,25"));
        type(Keys.PAGE_DOWN);
        assertThat(browser.path()).endsWith("#p1");
        browser.script("window.isTheSame = true");
        room.scored(1, "93.75");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(shown("main")).contains("93,75"));
        assertThat(browser.script("return window.isTheSame")).isEqualTo(true);
        assertThat(browser.path()).endsWith("#p1");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_wall_of_a_conference_asks_by_itself_who_has_signed() {
        Room room = Room.of("MC2", "hoi.truong");
        String pledge = room.pledge();
        Runnable asBefore = browser.hurried();
        try {
            browser.at(SERVICE.url()).scripts(true).size(1024, 768).logIn("hoi.truong", People.PASSWORD);
            browser.go("/pledges/" + pledge).click("a[href='/pledges/" + pledge + "/present']");
            assertThat(browser.text(".wall-count")).contains("0/2");
            onTheWall("main");
            good("wall");
            room.signs(0, pledge);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(shown(".wall-count")).contains("1/2"));
            assertThat(shown(".board .good")).contains("MC2 thứ 1", "Đã ký");
        } finally {
            asBefore.run();
        }
    }

    private static JsonNode published(StoriesService stories) {
        return stories.all("phuly", "/api/rankings?state=PUBLISHED").get(0);
    }

    private static String path(JsonNode ranking) {
        return "/rankings/" + ranking.at("/cluster/id").asString() + "/"
                + ranking.get("period").asString();
    }

    private static void forth(boolean scripts, int to) {
        if (scripts) {
            type(Keys.PAGE_DOWN);
        } else {
            browser.press("#p" + (to - 1) + " a[href='#p" + to + "']");
        }
        Awaitility.await().untilAsserted(() -> assertThat(browser.path()).endsWith("#p" + to));
    }

    /** Alone on the wall, in letters that are read from the last row. */
    private static void onTheWall(String part) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(number("Math.round(one.getBoundingClientRect().top)", part))
                        .isBetween(-2L, 60L));
        assertThat(number("Math.round(one.getBoundingClientRect().height)", part))
                .isLessThanOrEqualTo(769);
        assertThat(number("parseInt(getComputedStyle(one.querySelector('h1, h2')).fontSize)", part))
                .isGreaterThanOrEqualTo(38);
        assertThat(browser.overflow()).isZero();
    }

    private static long number(String of, String part) {
        return (Long) browser.script("const one = document.querySelector('" + part + "'); return (" + of + ") | 0");
    }

    private static String shown(String part) {
        return String.valueOf(browser.script("return document.querySelector('" + part + "').innerText"));
    }

    private static void type(Keys key) {
        browser.focused().sendKeys(key);
    }

    private static void good(String name) {
        browser.keep(name);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
    }

    /** An organiser with a cluster of two units. */
    private record Room(
            TestClient organiser, List<TestClient> heads, String office, List<String> units, String cluster) {

        static Room of(String code, String organiser) {
            String office = SERVICE.register(code, "Cơ quan " + code, SERVICE.unit("HN"));
            List<String> units = IntStream.of(1, 2)
                    .mapToObj(n -> SERVICE.register(code + "-" + n, "Đơn vị " + code + " thứ " + n, office))
                    .toList();
            People people = new People(SERVICE.url());
            TestClient hired = people.hire(organiser, UUID.randomUUID(), "ORGANISER", office);
            List<TestClient> heads = IntStream.of(1, 2)
                    .mapToObj(n -> people.hire(organiser + n, UUID.randomUUID(), "REPRESENTATIVE", units.get(n - 1)))
                    .toList();
            String cluster = created(
                    hired,
                    "/api/clusters",
                    "{\"kind\":\"CLUSTER\",\"name\":\"Cụm %s\",\"organiserId\":\"%s\",\"formedOn\":\"%s\"}"
                            .formatted(code, office, TODAY));
            done(
                    hired,
                    "/api/clusters/" + cluster + "/years",
                    "{\"year\":%1$d,\"members\":[\"%2$s\",\"%3$s\"],\"leader\":\"%2$s\",\"deputy\":\"%3$s\",\"openedOn\":\"%4$s\"}"
                            .formatted(TODAY.getYear(), units.get(0), units.get(1), TODAY));
            return new Room(hired, heads, office, units, cluster);
        }

        void openSheets() {
            created(organiser, "/api/score-tables", """
                    {"clusterId":"%s","period":"%s","name":"Bảng điểm","adoptedOn":"%s",
                     "criteria":[{"code":"I","name":"Nhiệm vụ","kind":"JUDGED","maxScore":"100"}],
                     "terms":{"scale":2,"combination":"MEAN","normalised":false,"mayExceedMaximum":false,
                              "lateDeduction":"0","tieBreaks":["LEADERS_DECISION"],"outlierPercent":20}}
                    """.formatted(cluster, QUARTER, TODAY));
        }

        void scored(int unit, String points) {
            String sheet = created(
                    organiser,
                    "/api/score-sheets",
                    "{\"clusterId\":\"%s\",\"unitId\":\"%s\",\"period\":\"%s\",\"selfDueOn\":\"%s\",\"crossDueOn\":\"%s\",\"openedOn\":\"%s\"}"
                            .formatted(
                                    cluster, units.get(unit), QUARTER, TODAY.plusDays(5), TODAY.plusDays(15), TODAY));
            done(
                    heads.get(unit),
                    "/api/score-sheets/" + sheet + "/self-scores",
                    "{\"scores\":[{\"criterion\":\"I\",\"value\":\"%s\"}],\"scoredOn\":\"%s\"}"
                            .formatted(points, TODAY));
        }

        String pledge() {
            return created(organiser, "/api/pledges", """
                    {"clusterId":"%s","year":%d,"theme":"Thi đua trên tường","contents":["Ba đột phá"],
                     "targets":[{"code":"KT","text":"Kỹ thuật","measure":"%%","value":"100","accumulates":"LATEST"}],
                     "witness":{"unitId":"%s"},"openedOn":"%s"}
                    """.formatted(cluster, TODAY.getYear(), office, TODAY));
        }

        void signs(int unit, String pledge) {
            done(
                    heads.get(unit),
                    "/api/pledges/" + pledge + "/signatures",
                    "{\"unitId\":\"%s\",\"version\":1,\"signer\":\"Người ký thử\",\"position\":\"Chỉ huy trưởng\",\"signedOn\":\"%s\"}"
                            .formatted(units.get(unit), TODAY));
        }

        private static void done(TestClient who, String path, String body) {
            SampleService.done(who.post(path, body));
        }

        private static String created(TestClient who, String path, String body) {
            return SampleService.json(SampleService.done(who.post(path, body)))
                    .get("id")
                    .asString();
        }
    }
}
