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
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.web.ExportCells.Form;

/**
 * Writes any {@link Listed} as CSV, all its parts. For people: with a byte order mark, semicolons and decimal commas, as
 * spreadsheets expect them under Vietnamese, and guarded against formulas. For programs, with {@code csv=machine}: none of that.
 */
final class CsvConverter extends ExportConverter {

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
    protected void writeInternal(Listed<?> list, @Nullable Type type, HttpOutputMessage message) throws IOException {
        HttpServletRequest request = request();
        boolean programs = Export.isForPrograms(request);
        ExportCells cells = new ExportCells(programs ? Form.PROGRAMS : Form.CSV, Language.of(request));
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
}
