package vn.bangvang.shared.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

class TelemetrySettingsTest {

    /** Spring Boot passes silently over a name that is none, and what was to be off would be on. */
    @Test
    void everything_that_is_left_out_is_an_auto_configuration_of_this_version() {
        List<String> known = ImportCandidates.load(
                        AutoConfiguration.class, getClass().getClassLoader())
                .getCandidates();

        assertThat(Stream.of(
                                TelemetrySettings.OF_METRICS,
                                TelemetrySettings.OF_TRACES,
                                TelemetrySettings.OF_BOTH,
                                TelemetrySettings.NEVER)
                        .flatMap(List::stream))
                .isSubsetOf(known);
    }
}
