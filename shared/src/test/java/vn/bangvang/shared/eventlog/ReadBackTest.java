package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;

/** What is stored is stored for ever, so it is read back first. */
class ReadBackTest {

    @Test
    void an_event_that_would_be_read_back_as_something_else_is_not_stored() {
        refuses(() -> Optional.of("somebody else"), "read back as something else");
        refuses(Optional::empty, "read back as something else");
    }

    @Test
    void an_event_that_could_not_be_read_back_is_not_stored() {
        refuses(
                () -> {
                    throw new IllegalStateException("No key opens it");
                },
                "could not be read back");
    }

    private static void refuses(Supplier<Optional<String>> opened, String why) {
        var serializer = new CataloguedEventSerializer(new PersonalDataVault() {
            @Override
            public byte[] seal(PersonId person, String text) {
                return text.getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public Optional<String> open(PersonId person, byte[] sealed) {
                return opened.get();
            }
        });
        assertThatThrownBy(() -> serializer.serialize(EventSamples.full(PersonRegistered.class), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(why);
    }
}
