package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;

/** The serializer stores nothing that a reader could not read, whoever let it come that far. */
class LastLookTest {

    private final CataloguedEventSerializer serializer = new CataloguedEventSerializer(new FakeVault());

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b", "\udc00", "a\uffffb"})
    void text_that_no_reader_should_meet_is_not_stored(String name) {
        assertThatThrownBy(() -> serializer.serialize(registered(name), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("cannot be stored")
                .hasStackTraceContaining("[\"name\"]");
    }

    @Test
    void the_same_holds_wherever_text_stands_in_an_event() {
        List<String> tried = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (Entry entry : EventCatalogue.entries()) {
            DomainEvent event = EventSamples.withText(entry.type(), "a\u0000b");
            if (event != null) {
                tried.add(entry.name());
                if (stored(event)) {
                    passed.add(entry.name());
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(50);
        assertThat(passed).isEmpty();
    }

    @Test
    void what_would_be_read_back_as_something_else_is_not_stored() {
        CataloguedEventSerializer forgetful = new CataloguedEventSerializer(new LostKeys());
        DomainEvent signed = EventSamples.full(DecisionEvent.DecisionIssued.class);
        assertThatThrownBy(() -> forgetful.serialize(signed, byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("was not stored");
    }

    @Test
    void text_of_every_script_is_stored() {
        assertThat(stored(registered("Đặng Thị Hậu · 漢字 · 😀\nhai dòng"))).isTrue();
    }

    private boolean stored(DomainEvent event) {
        try {
            serializer.serialize(event, byte[].class);
            return true;
        } catch (SerializationException refused) {
            return false;
        }
    }

    private static UnitRegistered registered(String name) {
        return new UnitRegistered(new UnitId(UUID.randomUUID()), "A", name, null, LocalDate.of(2024, 1, 1));
    }

    /** Seals, and never opens again. */
    private static final class LostKeys implements PersonalDataVault {

        @Override
        public byte[] seal(PersonId person, String text) {
            return new byte[] {1};
        }

        @Override
        public Optional<String> open(PersonId person, byte[] sealed) {
            return Optional.empty();
        }
    }
}
