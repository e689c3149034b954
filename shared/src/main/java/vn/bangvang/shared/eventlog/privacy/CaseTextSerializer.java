package vn.bangvang.shared.eventlog.privacy;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.PersonalText;

/** Writes text about a person as {@link PersonalText} is written there, and other text as a string. */
public final class CaseTextSerializer extends StdSerializer<CaseText> {

    public CaseTextSerializer() {
        super(CaseText.class);
    }

    @Override
    public void serialize(CaseText value, JsonGenerator out, SerializationContext context) {
        if (value.person() == null) {
            context.writeValue(out, value.text());
        } else {
            context.writeValue(out, new PersonalText(value.person(), value.text()));
        }
    }
}
