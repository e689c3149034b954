package vn.bangvang.standalone.story;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.story.ServiceClient.Answer;

/** What came out of the stories, asked of the read side by the people it concerns. */
final class Results {

    private static final int OK = 200;

    private final ServiceClient service;
    private final Console console;

    Results(ServiceClient service, Console console) {
        this.service = service;
        this.console = console;
    }

    void print() {
        headline("Xếp hạng Cụm thi đua số 3, năm 2024 (số liệu minh họa)", "Ranking (illustrative figures)");
        ranking(read(SampleAccount.MINH_KHAI, "/api/rankings/" + ClusterStory.RANKING));
        headline("Xếp hạng Cụm thi đua số 2, năm 2022 (số liệu minh họa)", "Ranking (illustrative figures)");
        ranking(read(SampleAccount.HA_NAM, "/api/rankings/" + SecondClusterPlaces.RANKING));
        headline(
                "Xếp hạng Khối các cơ quan Đảng Bắc Kạn, năm 2023 (số liệu minh họa)",
                "Ranking (illustrative figures)");
        ranking(read(SampleAccount.HOME_AFFAIRS, "/api/rankings/" + BlockPlaces.ranking(BlockStory.YEAR)));
        timeline(read(SampleAccount.NEWSPAPER, "/api/nominations/" + FlagStory.NOMINATION));
        decision(read(SampleAccount.HOME_AFFAIRS, "/api/decisions/" + FlagStory.PROVINCE_DECISION));
        decision(read(SampleAccount.HOME_AFFAIRS, "/api/decisions/" + FlagStory.GOVERNMENT_DECISION));
    }

    private JsonNode read(SampleAccount as, String path) {
        Answer answer = service.get(as, path);
        if (answer.status() != OK) {
            throw StartRefused.because(
                    String.format(Locale.ROOT, "Không đọc lại được %s: %d %s", path, answer.status(), answer.body()),
                    String.format(Locale.ROOT, "Could not read back %s: %d", path, answer.status()));
        }
        return answer.body();
    }

    private void ranking(JsonNode file) {
        for (JsonNode place : file.path("details").path("versions").path(0).path("places")) {
            console.print(String.format(
                    Locale.ROOT,
                    "    %2d. %8s / %-4s %6s %%  %s",
                    place.path("rank").asInt(),
                    text(place, "total"),
                    text(place, "maximum"),
                    text(place, "rate"),
                    name(place, "unit")));
        }
    }

    private void timeline(JsonNode file) {
        headline("Diễn biến đề nghị khen thưởng Báo Bắc Kạn, năm 2022", "Timeline of the nomination");
        for (JsonNode moment : file.path("timeline")) {
            console.print(String.format(
                    Locale.ROOT,
                    "    %s  %-52s %s %s",
                    text(moment, "businessDate"),
                    Words.status(text(moment, "status")),
                    name(moment, "unit"),
                    text(moment.path("detail"), "number")));
        }
    }

    private void decision(JsonNode file) {
        JsonNode decision = file.path("decision");
        String authority = decision.path("external").asBoolean()
                ? Words.authority(text(decision, "authority"))
                : name(decision, "body");
        headline(
                String.format(
                        Locale.ROOT,
                        "Quyết định số %s ngày %s — %s",
                        text(decision, "number"),
                        text(decision, "decidedOn"),
                        authority),
                "Decision");
        for (JsonNode line : file.path("lines")) {
            console.print(String.format(Locale.ROOT, "    %s → Báo Bắc Kạn", Words.award(text(line, "award"))));
        }
    }

    private static String name(JsonNode of, String field) {
        return of.path(field).path("name").asString("");
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asString("");
    }

    private void headline(String vietnamese, String english) {
        console.print("");
        console.say(Bilingual.of(vietnamese, english));
    }
}
