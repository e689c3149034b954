package vn.bangvang.standalone.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Illustrative figures, kept as tables beside the stories. */
final class Figures {

    private Figures() {}

    /** The cells of the lines that begin with a quarter, such as {@code 2022-Q1}. */
    static List<String[]> of(String file, String quarter) {
        InputStream in = Objects.requireNonNull(Figures.class.getResourceAsStream(file));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(quarter))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
