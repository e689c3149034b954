package vn.bangvang.shared.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * The one form in which a request, in its body or its address, may name a day. Java knows days a database cannot store
 * and a year cannot be added to; such a day would be accepted here and stop a read model for good. What is stored is
 * read without this, so that it stays readable.
 */
final class BusinessDate {

    static final Year EARLIEST = Year.of(1900);
    static final Year LATEST = Year.of(2200);

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private BusinessDate() {}

    static LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("A day is written 2024-02-29");
        }
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < EARLIEST.getValue() || day.getYear() > LATEST.getValue()) {
            throw new DateTimeException("A day lies in the years " + EARLIEST + " to " + LATEST);
        }
        return day;
    }

    /** For bodies. */
    static final class InJson extends StdScalarDeserializer<LocalDate> {

        InJson() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return parse(parser.getString());
            } catch (DateTimeException bad) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getString(), "no such day");
            }
        }
    }

    /** For the address; an empty parameter says nothing. */
    static final class InAddress implements Converter<String, LocalDate> {

        @Override
        public @Nullable LocalDate convert(String text) {
            return text.isEmpty() ? null : parse(text);
        }
    }
}
