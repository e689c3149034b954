package vn.bangvang.shared.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes any {@link Listed} as CSV, with a byte order mark, without which spreadsheets misread Vietnamese. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvConverter extends AbstractGenericHttpMessageConverter<Listed<?>> {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final JsonMapper json;

    CsvConverter(JsonMapper json) {
        super(CSV);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Listed.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(Listed<?> list, @Nullable Type type, HttpOutputMessage message) throws IOException {
        message.getHeaders().set("Content-Disposition", "attachment; filename=\"bang-vang.csv\"");
        List<String> columns = columns(list, type);
        Writer out = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        out.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(columns);
        for (Object item : list.items()) {
            JsonNode row = json.valueToTree(item);
            csv.printRecord(columns.stream().map(column -> cell(row.path(column))));
        }
        csv.flush();
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.path("name").isString()) {
            return cell(value.get("name")); // something the line refers to goes by its name
        }
        return value.isString() ? safe(value.asString()) : value.toString();
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static List<String> columns(Listed<?> list, @Nullable Type type) {
        Class<?> item = list.items().isEmpty()
                ? ResolvableType.forType(type == null ? list.getClass() : type)
                        .as(Listed.class)
                        .getGeneric(0)
                        .toClass()
                : list.items().get(0).getClass();
        RecordComponent[] components = item.getRecordComponents();
        return components == null
                ? List.of()
                : Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    @Override
    public Listed<?> read(Type type, @Nullable Class<?> context, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is only written", message);
    }

    @Override
    protected Listed<?> readInternal(Class<? extends Listed<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is only written", message);
    }
}
