package vn.bangvang.shared.platform.web;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.web.ExportCells.Form;

/** Writes any {@link Listed} as a workbook, all its parts, row by row as they come. */
final class XlsxConverter extends ExportConverter {

    static final MediaType XLSX = new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JsonMapper json;

    XlsxConverter(JsonMapper json) {
        super(XLSX);
        this.json = json;
    }

    @Override
    protected void writeInternal(Listed<?> list, @Nullable Type type, HttpOutputMessage message) throws IOException {
        ExportCells cells = new ExportCells(Form.WORKBOOK, Language.of(request()));
        List<RecordComponent> columns = cells.columns(itemType(list, type));
        message.getHeaders().set("Content-Disposition", "attachment; filename=\"bang-vang.xlsx\"");
        Workbook workbook = new Workbook(message.getBody(), "Bang Vang", null);
        Sheets sheets = new Sheets(workbook, columns.stream().map(cells::header).toList());
        for (Listed<?> part = list; part != null; part = part.following()) {
            for (Object item : part.items()) {
                var row = json.valueToTree(item);
                sheets.add(
                        columns.stream().map(column -> cells.value(column, row)).toList());
            }
            sheets.flush();
        }
        workbook.finish();
    }
}
