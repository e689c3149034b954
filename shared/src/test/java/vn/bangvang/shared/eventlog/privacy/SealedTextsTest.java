package vn.bangvang.shared.eventlog.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;

class SealedTextsTest {

    private static final PersonId SOMEBODY = new PersonId(UUID.fromString("8b0a4404-8f58-388b-886b-dd0d245b22a8"));
    private static final PersonId ANOTHER = new PersonId(UUID.fromString("15c658d3-609c-3838-bffb-6318a341ec05"));

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new PersonalDataModule(new PersonalDataVault() {
                @Override
                public byte[] seal(PersonId person, String text) {
                    return text.getBytes(StandardCharsets.UTF_8);
                }

                @Override
                public Optional<String> open(PersonId person, byte[] sealed) {
                    throw new IllegalStateException("Nothing is opened");
                }
            }))
            .build();

    private record Event(String note, PersonalText name, List<PersonalText> others) {}

    @Test
    void everybody_is_told_whose_text_stands_in_an_event_as_it_is_stored() {
        byte[] stored = json.writeValueAsBytes(new Event(
                "Đề nghị khen thưởng",
                new PersonalText(SOMEBODY, "Nguyễn Thị Ánh"),
                List.of(new PersonalText(ANOTHER, "Đỗ Hùng"), new PersonalText(SOMEBODY, "Ánh"))));

        assertThat(SealedTexts.persons(Stream.of(stored))).containsExactlyInAnyOrder(SOMEBODY.value(), ANOTHER.value());
    }

    @Test
    void nobody_is_told_where_a_text_only_looks_like_a_sealed_one() {
        byte[] stored = json.writeValueAsBytes(
                List.of("{\"person\":\"" + SOMEBODY + "\",\"sealed\":\"\"}", "\"person\":\"" + SOMEBODY + "\""));

        assertThat(SealedTexts.persons(Stream.of(stored))).isEmpty();
    }
}
