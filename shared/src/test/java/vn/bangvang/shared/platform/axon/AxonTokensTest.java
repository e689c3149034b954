package vn.bangvang.shared.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AxonTokensTest {

    private static final TrackingToken THREE = new GlobalSequenceTrackingToken(3);
    private static final TrackingToken NINE = new GlobalSequenceTrackingToken(9);

    private final Serializer general = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(new AxonTokens())
            .build();

    static Stream<TrackingToken> tokens() {
        return Stream.of(
                THREE,
                ReplayToken.createReplayToken(NINE, THREE),
                ReplayToken.createReplayToken(NINE),
                new MergedTrackingToken(THREE, NINE),
                new MergedTrackingToken(ReplayToken.createReplayToken(NINE, THREE), NINE),
                new MultiSourceTrackingToken(Map.of("one", THREE, "two", NINE)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void every_kind_of_token_is_read_back_as_it_was_written(TrackingToken token) {
        var stored = general.serialize(token, byte[].class);
        assertThat(general.<byte[], TrackingToken>deserialize(stored)).isEqualTo(token);
    }

    @Test
    void a_token_may_not_smuggle_in_a_foreign_class() {
        var stored = general.serialize(ReplayToken.createReplayToken(NINE, THREE, new java.util.Date(0)), byte[].class);
        assertThatThrownBy(() -> general.deserialize(stored)).hasStackTraceContaining("java.util.Date");
    }
}
