package vn.bangvang.standalone.story;

import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the YAML parser complains about, in words for whoever knows no YAML. */
final class YamlWords {

    private static final Map<String, String> HINTS = Map.of(
            "TAB",
            "thụt lề bằng dấu cách, không dùng phím Tab",
            "mapping values are not allowed",
            "thụt lề sai, hoặc chữ có dấu hai chấm ở giữa: hãy đặt cả chữ trong ngoặc kép",
            "expected <block end>",
            "thụt lề không thẳng hàng với các dòng trên, hoặc thiếu dấu ngoặc",
            "while scanning a quoted scalar",
            "thiếu dấu ngoặc kép đóng",
            "unexpected end of stream",
            "thiếu dấu ngoặc kép đóng",
            "could not find expected ':'",
            "thiếu dấu hai chấm sau khóa ở dòng này hoặc dòng trên",
            "expected ',' or",
            "thiếu dấu phẩy hoặc dấu ngoặc đóng",
            "undefined alias",
            "dấu * nhắc tới một tên chưa được đặt bằng dấu &");

    private YamlWords() {}

    static StoryMistake mistake(String file, MarkedYamlEngineException e) {
        String english = (e.getContext() == null ? "" : e.getContext() + ": ") + e.getProblem();
        String hint = HINTS.entrySet().stream()
                .filter(known -> english.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("thụt lề, dấu ngoặc hoặc dấu hai chấm không đúng");
        String vietnamese = String.format(Locale.ROOT, "không đúng cú pháp YAML: %s", hint);
        return e.getProblemMark()
                .map(mark -> StoryMistake.at(Place.of(mark), vietnamese, "not YAML: " + english))
                .orElseGet(() -> StoryMistake.in(file, vietnamese, "not YAML: " + english));
    }
}
