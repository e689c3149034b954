package vn.bangvang.shared.eventlog.privacy;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;

/**
 * Lets {@link PersonalText} be stored as {@code {"person": …, "sealed": …}} and never in the clear. {@link CaseText} is
 * stored in the same form when it is about a person, else as a string.
 */
public final class PersonalDataModule extends SimpleModule {

    public PersonalDataModule(PersonalDataVault vault) {
        super("personal-data");
        addSerializer(PersonalText.class, new Sealing(vault));
        addDeserializer(PersonalText.class, new Opening(vault));
        addSerializer(new CaseTextSerializer());
        addDeserializer(CaseText.class, new ReadingCase());
    }

    private static final class Sealing extends StdSerializer<PersonalText> {

        private final transient PersonalDataVault vault;

        Sealing(PersonalDataVault vault) {
            super(PersonalText.class);
            this.vault = vault;
        }

        @Override
        public void serialize(PersonalText value, JsonGenerator out, SerializationContext context) {
            if (value.text() == null) {
                throw new IllegalStateException("Text of person " + value.person() + " is erased; it cannot be stored");
            }
            out.writeStartObject();
            out.writeStringProperty("person", value.person().toString());
            out.writeName("sealed");
            out.writeBinary(vault.seal(value.person(), StoredText.checked(value.text())));
            out.writeEndObject();
        }
    }

    private static final class Opening extends StdDeserializer<PersonalText> {

        private final transient PersonalDataVault vault;

        Opening(PersonalDataVault vault) {
            super(PersonalText.class);
            this.vault = vault;
        }

        @Override
        public PersonalText deserialize(JsonParser in, DeserializationContext context) {
            JsonNode stored = context.readTree(in);
            PersonId person = PersonId.of(stored.get("person").asString());
            byte[] sealed = stored.get("sealed").binaryValue();
            return new PersonalText(person, vault.open(person, sealed).orElse(null));
        }
    }

    private static final class ReadingCase extends StdDeserializer<CaseText> {

        ReadingCase() {
            super(CaseText.class);
        }

        @Override
        public CaseText deserialize(JsonParser in, DeserializationContext context) {
            JsonNode stored = context.readTree(in);
            if (stored.isString()) {
                return CaseText.plain(stored.stringValue());
            }
            PersonalText opened = context.readTreeAsValue(stored, PersonalText.class);
            return new CaseText(opened.person(), opened.text());
        }
    }
}
