package vn.bangvang.standalone.story;

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
        ranking(read(SampleAccount.MINH_KHAI, "/api/rankings/" + ClusterStory.RANKING));
        timeline(read(SampleAccount.NEWSPAPER, "/api/nominations/" + FlagStory.NOMINATION));
        decision(read(SampleAccount.HOME_AFFAIRS, "/api/decisions/" + FlagStory.PROVINCE_DECISION));
        decision(read(SampleAccount.HOME_AFFAIRS, "/api/decisions/" + FlagStory.GOVERNMENT_DECISION));
    }

    private JsonNode read(SampleAccount as, String path) {
        Answer answer = service.get(as, path);
        if (answer.status() != OK) {
            throw StartRefused.because(
                    "Không đọc lại được %s: %d %s".formatted(path, answer.status(), answer.body()),
                    "Could not read back %s: %d".formatted(path, answer.status()));
        }
        return answer.body();
    }

    private void ranking(JsonNode ranking) {
        headline("Xếp hạng Cụm thi đua số 3, năm 2024 (số liệu minh họa)", "Ranking (illustrative figures)");
        console.print(ranking.toPrettyString());
    }

    private void timeline(JsonNode nomination) {
        headline("Diễn biến đề nghị khen thưởng Báo Bắc Kạn", "Timeline of the nomination");
        console.print(nomination.toPrettyString());
    }

    private void decision(JsonNode decision) {
        headline("Quyết định", "Decision");
        console.print(decision.toPrettyString());
    }

    private void headline(String vietnamese, String english) {
        console.print("");
        console.say(Bilingual.of(vietnamese, english));
    }
}
