package vn.bangvang.query.audit;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.eventlog.privacy.CaseTextSerializer;

/**
 * Shows text about a person as the text, or, once the person's key was destroyed, as {@code "erased": true}. Text of a
 * collective's case is shown as it is.
 */
final class ErasedTexts extends SimpleModule {

    ErasedTexts() {
        super("erased-texts");
        addSerializer(PersonalText.class, new ReadableText());
        addSerializer(new CaseTextSerializer());
    }

    private static final class ReadableText extends StdSerializer<PersonalText> {

        ReadableText() {
            super(PersonalText.class);
        }

        @Override
        public void serialize(PersonalText value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("person", value.person().toString());
            if (value.text() == null) {
                out.writeBooleanProperty("erased", true);
            } else {
                out.writeStringProperty("text", value.text());
            }
            out.writeEndObject();
        }
    }
}
