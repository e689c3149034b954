package vn.bangvang.shared.platform.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook, each with the same headings; what has no room on one goes on upon the next. Text is written as
 * text and never read as a formula, a number or a day.
 */
final class Sheets {

    /** Below the 1,048,576 rows that a sheet may have. */
    static final int MOST_ROWS = 1_000_000;

    /** As many characters as a cell may have. */
    static final int MOST_CHARACTERS = 32_767;

    /** The digits of which a spreadsheet loses none. */
    private static final int EXACT_DIGITS = 15;

    /** A spreadsheet takes the first two months of 1900 for others. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    /** What a spreadsheet would read as the code of one character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final double NARROWEST = 10;
    private static final double WIDEST = 60;

    private final Workbook workbook;
    private final List<String> headings;
    private int sheets;
    private int rows;
    private Worksheet sheet;

    Sheets(Workbook workbook, List<String> headings) {
        this.workbook = workbook;
        this.headings = headings;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet begun = workbook.newWorksheet("Bang Vang" + (sheets == 1 ? "" : " " + sheets));
        begun.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            begun.inlineString(0, column, written(heading));
            begun.style(0, column).bold().set();
            begun.width(column, Math.min(WIDEST, Math.max(NARROWEST, heading.length() * 1.5)));
        }
        rows = 1;
        return begun;
    }

    void add(List<? extends @Nullable Object> cells) throws IOException {
        if (rows > MOST_ROWS) {
            sheet.close();
            sheet = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        rows++;
    }

    /** Sends what was added. */
    void flush() throws IOException {
        sheet.flush();
    }

    private void put(int column, @Nullable Object value) {
        if (value instanceof BigDecimal number && number.precision() <= EXACT_DIGITS) {
            sheet.value(rows, column, number);
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            sheet.value(rows, column, day);
            sheet.style(rows, column).format("dd/mm/yyyy").set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(rows, column, moment);
            sheet.style(rows, column).format("dd/mm/yyyy hh:mm:ss").set();
        } else if (value != null) {
            sheet.inlineString(rows, column, written(value.toString()));
        }
    }

    private static String written(String text) {
        String escaped = ESCAPE.matcher(text).replaceAll("_x005F_");
        return escaped.length() <= MOST_CHARACTERS ? escaped : escaped.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
