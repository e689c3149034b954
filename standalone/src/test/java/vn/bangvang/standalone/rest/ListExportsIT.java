package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import vn.bangvang.shared.testing.TestClient;

/** Every list that a page shows can be had as a table of its own, for a program and for a spreadsheet. */
class ListExportsIT {

    private static final StoriesService SERVICE = StoriesService.get();

    /** Whoever sees something in them, one after the other. */
    private static final List<String> READERS = List.of(
            "kiemtra", "quantri", "minhkhai", "minhkhai.soan", "phuly", "sonoivu", "baobackan", "baobackan.soan");

    /** Tables that are no lists of cases, and why. */
    private static final Map<String, String> NO_LISTS = Map.of(
            "/ui", "shows what a table looks like",
            "/account", "is about the reader alone",
            "/admin/rules", "shows the files that the service reads",
            "/admin/read-models", "tells how the service is doing now",
            "/score-tables/new", "is a form");

    private static final Pattern PAGE = Pattern.compile("GET (/[a-z/-]*) +\\|.*");
    private static final Pattern LINK = Pattern.compile("href=\"(/api/[^\"]*format=(csv|xlsx)[^\"]*)\"");
    private static final Pattern FIRST_CASE = Pattern.compile("<t[hd][^>]*>\\s*<a href=\"(/[a-z/-]+/[^\"?]{36,})\"");
    private static final String ROWS = "<tbody";

    @Test
    void every_page_with_a_list_offers_it_as_csv_and_for_excel_and_both_open() throws IOException {
        Set<String> lists = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (String page : pages()) {
            for (String reader : READERS) {
                TestClient client = SERVICE.as(reader);
                String html = client.status(page) == 200 ? client.get(page).body() : "";
                if (html.contains(ROWS) && !NO_LISTS.containsKey(page)) {
                    lists.add(page);
                    open(page + " of " + reader, html, client, wrong);
                    break;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(lists)
                .contains(
                        "/admin/accounts",
                        "/admin/mandates",
                        "/admin/people",
                        "/audit",
                        "/clusters",
                        "/congresses",
                        "/decisions",
                        "/drafts",
                        "/inbox",
                        "/inbox/awaited",
                        "/movements",
                        "/nominations",
                        "/pledges",
                        "/rankings",
                        "/registrations",
                        "/reports",
                        "/reports/honours",
                        "/reviews",
                        "/role-models",
                        "/score-tables",
                        "/scoring");
    }

    @Test
    void so_do_a_case_with_its_timeline_a_decision_and_a_ranking() {
        List<String> wrong = new ArrayList<>();
        for (String list : List.of("/nominations", "/decisions", "/rankings?state=PUBLISHED")) {
            TestClient client = SERVICE.as("kiemtra");
            MatchResult one = FIRST_CASE
                    .matcher(client.get(list).body())
                    .results()
                    .findFirst()
                    .orElseThrow();
            open(one.group(1), client.get(one.group(1)).body(), client, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> pages() throws IOException {
        try (InputStream table = Objects.requireNonNull(ListExportsIT.class.getResourceAsStream("authorisation.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(PAGE::matcher)
                    .filter(line -> line.matches() && !line.group(1).startsWith("/api/"))
                    .map(line -> line.group(1))
                    .toList();
        }
    }

    private static void open(String page, String html, TestClient client, List<String> wrong) {
        Set<String> kinds = new TreeSet<>();
        LINK.matcher(html).results().forEach(link -> {
            kinds.add(link.group(2));
            String address = HtmlUtils.htmlUnescape(link.group(1));
            var answer = client.bytes(address);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() != 200
                    || !type.contains(link.group(2).equals("csv") ? "text/csv" : "spreadsheetml")) {
                wrong.add(page + ": " + address + " is " + answer.statusCode() + " " + type);
            } else if (link.group(2).equals("csv")
                    && new String(answer.body(), StandardCharsets.UTF_8).lines().count() < 2) {
                wrong.add(page + ": " + address + " is empty");
            }
        });
        if (!kinds.equals(Set.of("csv", "xlsx"))) {
            wrong.add(page + " offers " + kinds);
        }
    }
}
