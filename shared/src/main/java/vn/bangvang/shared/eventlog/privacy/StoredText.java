package vn.bangvang.shared.eventlog.privacy;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.bangvang.shared.domain.kernel.Unstorable;

/** The last look at text before it is stored, sealed or not: what no reader could take is not written. */
public final class StoredText extends StdSerializer<String> {

    public StoredText() {
        super(String.class);
    }

    @Override
    public void serialize(String value, JsonGenerator out, SerializationContext context) {
        out.writeString(checked(value));
    }

    static String checked(String text) {
        int bad = Unstorable.in(text);
        if (bad >= 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "U+%04X cannot be stored", (int) text.charAt(bad)));
        }
        return text;
    }
}
