package vn.bangvang.standalone.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the YAML parser complains about, in words for whoever knows no YAML. */
final class YamlWords {

    /** What the parser says, and what that mostly means; the first that fits. */
    private static final List<Map.Entry<String, String>> HINTS = List.of(
            Map.entry("TAB", "thụt lề bằng dấu cách, không dùng phím Tab"),
            Map.entry(
                    "mapping values are not allowed",
                    "thụt lề sai, hoặc chữ có dấu hai chấm ở giữa: hãy đặt cả chữ trong ngoặc kép"),
            Map.entry("unexpected end of stream", "thiếu dấu ngoặc kép đóng"),
            Map.entry("could not find expected ':'", "thiếu dấu hai chấm sau khóa ở dòng này hoặc dòng trên"),
            Map.entry("expected ',' or", "thiếu dấu phẩy hoặc dấu ngoặc đóng"),
            Map.entry("undefined alias", "dấu * nhắc tới một tên chưa được đặt bằng dấu &"),
            Map.entry("expected <block end>", "thụt lề không thẳng hàng với các dòng trên, hoặc thiếu dấu ngoặc"));

    private YamlWords() {}

    static StoryMistake mistake(String file, MarkedYamlEngineException e) {
        String english = (e.getContext() == null ? "" : e.getContext() + ": ") + e.getProblem();
        String hint = HINTS.stream()
                .filter(known -> english.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("thụt lề, dấu ngoặc hoặc dấu hai chấm không đúng");
        String vietnamese = String.format(Locale.ROOT, "không đúng cú pháp YAML: %s", hint);
        // A quote that is never closed is found at the end of the file; what is wrong is where it was opened.
        Optional<Mark> mark =
                e.getProblem().contains("end of stream") && e.getContextMark().isPresent()
                        ? e.getContextMark()
                        : e.getProblemMark();
        return mark.map(at -> StoryMistake.at(Place.of(at), vietnamese, "not YAML: " + english))
                .orElseGet(() -> StoryMistake.in(file, vietnamese, "not YAML: " + english));
    }
}
