package vn.bangvang.standalone.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file with a line for each question: what is asked, then what each is answered, parted by bars. */
final class AnswerTable {

    private static final Path FOLDER = Path.of("src/test/resources/vn/bangvang/standalone/rest");

    private final Map<String, String> lines = new TreeMap<>();

    private AnswerTable(List<String> text) {
        text.stream().filter(AnswerTable::isLine).forEach(line -> {
            String[] cells = line.split("\\|", 2);
            lines.put(cells[0].strip(), plain(cells[1]));
        });
    }

    static AnswerTable of(String name) throws IOException {
        return new AnswerTable(Files.readAllLines(FOLDER.resolve(name), StandardCharsets.UTF_8));
    }

    static boolean isToBeWritten() {
        return Boolean.getBoolean("bangvang.write-authorisation");
    }

    /** Written anew first, where that is asked for; what stands above the lines stays. */
    static AnswerTable of(String name, Map<String, String> answered) throws IOException {
        Path file = FOLDER.resolve(name);
        List<String> text = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (isToBeWritten()) {
            List<String> written = new ArrayList<>(
                    text.stream().takeWhile(line -> !isLine(line)).toList());
            int widest =
                    answered.keySet().stream().mapToInt(String::length).max().orElse(0);
            answered.forEach((asked, cells) -> written.add(("%-" + widest + "s | %s").formatted(asked, cells)));
            text = written;
            Files.write(file, text, StandardCharsets.UTF_8);
        }
        return new AnswerTable(text);
    }

    Map<String, String> lines() {
        return lines;
    }

    private static boolean isLine(String line) {
        return line.startsWith("GET ") || line.startsWith("POST ");
    }

    private static String plain(String cells) {
        return Stream.of(cells.split("\\|")).map(String::strip).collect(Collectors.joining(" | "));
    }
}
