package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes any {@link Listed} as CSV, all its parts. For people: with a byte order mark, semicolons and decimal commas, as
 * spreadsheets expect them under Vietnamese, and guarded against formulas. For programs, with {@code csv=machine}: none of that.
 */
final class CsvConverter extends AbstractGenericHttpMessageConverter<Listed<?>> {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** Every cell is quoted: LibreOffice proposes comma, semicolon and tab together, and would part 9,125 into 9 and 125. */
    private static final CSVFormat PEOPLE = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

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
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        boolean programs = Export.isForPrograms(request);
        CsvCells cells = new CsvCells(programs, Language.of(request));
        message.getHeaders().set("Content-Disposition", "attachment; filename=\"bang-vang.csv\"");
        Writer out = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        if (!programs) {
            out.write('\uFEFF');
        }
        CSVPrinter csv = new CSVPrinter(out, programs ? CSVFormat.RFC4180 : PEOPLE);
        List<RecordComponent> columns = cells.columns(itemType(list, type));
        csv.printRecord(columns.stream().map(cells::header));
        for (Listed<?> part = list; part != null; part = part.following()) {
            for (Object item : part.items()) {
                JsonNode row = json.valueToTree(item);
                csv.printRecord(columns.stream().map(column -> cells.cell(column, row)));
            }
        }
        csv.flush();
    }

    private static Class<?> itemType(Listed<?> list, @Nullable Type type) {
        if (list.itemType() != null) {
            return list.itemType();
        }
        ResolvableType declared = ResolvableType.forType(type == null ? list.getClass() : type);
        ResolvableType listed = declared.as(Listed.class);
        return (listed == ResolvableType.NONE
                        ? ResolvableType.forClass(list.getClass()).as(Listed.class)
                        : listed)
                .getGeneric(0)
                .toClass();
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
