package vn.bangvang.shared.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The calendar as it is written in YAML.
 *
 * @param everyYear holidays on fixed days, such as 09-02
 */
record WorkingDaysFile(String citation, List<String> everyYear, List<Year> years) {

    private static final String NAME = "working-days.yml";

    /**
     * What was announced for a year.
     *
     * @param off days that are neither Saturday nor Sunday
     * @param worked Saturdays that are worked for one of them
     */
    record Year(int year, String citation, List<LocalDate> off, List<LocalDate> worked) {}

    static WorkingDaysFile read() {
        try (InputStream file = WorkingDaysFile.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException("There is no file " + NAME);
            }
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, WorkingDaysFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
