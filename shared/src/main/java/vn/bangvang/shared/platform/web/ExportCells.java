package vn.bangvang.shared.platform.web;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.words.CodeTexts;
import vn.bangvang.shared.platform.words.Texts;

/**
 * The columns of a record and what stands in a cell: for people in words and without ids, in CSV with the decimal comma; for
 * programs as the JSON has it.
 */
final class ExportCells {

    private static final Texts LABELS = new Texts("vn.bangvang.shared.platform.web.columns");

    /** A spreadsheet takes a text that begins so for a formula; some read the full-width signs alike. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** A spreadsheet takes a text that reads so for a number or a day: 0012 becomes 12, 1/2 the first of February. */
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("0\\d+|\\d{12,}|\\d+[-/.,]\\d+([-/.,]\\d+)*|\\d+[eE]\\d+");

    /** Scores and shares are exact decimals, in JSON as text. */
    private static final Pattern EXACT = Pattern.compile("-?\\d+\\.\\d+");

    private static final Set<String> TECHNICAL = Set.of("sequence", "position");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);

    /** For whom, and in what, the columns are written. */
    enum Form {
        /** For people, in a text that a spreadsheet interprets: guarded against that. */
        CSV,
        /** For people, where each cell has a type: as it was written. */
        WORKBOOK,
        /** As the JSON has it. */
        PROGRAMS
    }

    private final Form form;
    private final boolean programs;
    private final Locale language;

    ExportCells(Form form, Locale language) {
        this.form = form;
        this.programs = form == Form.PROGRAMS;
        this.language = language;
    }

    List<RecordComponent> columns(Class<?> item) {
        RecordComponent[] all = item.getRecordComponents();
        if (all == null) {
            return List.of();
        }
        Set<String> names = Arrays.stream(all).map(RecordComponent::getName).collect(Collectors.toSet());
        return Arrays.stream(all)
                .filter(one -> programs || isForPeople(one) && !names.contains(words(one.getName())))
                .toList();
    }

    /** The column that says in words what this one says as a code. */
    private static String words(String code) {
        return code.equals("event") ? "label" : code + "Name";
    }

    private static boolean isForPeople(RecordComponent column) {
        boolean id = column.getType() == UUID.class
                || column.getType().getSimpleName().endsWith("Id");
        return !id && !TECHNICAL.contains(column.getName());
    }

    String header(RecordComponent column) {
        String name = column.getName();
        return programs ? name : label(name);
    }

    /** A {@link BigDecimal}, a {@link LocalDate}, a {@link LocalDateTime} or text; null where there is nothing. */
    @Nullable
    Object value(RecordComponent column, JsonNode row) {
        JsonNode value = row.path(column.getName());
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isNumber() || isNumeric(column, value)) {
            return new BigDecimal(value.asString());
        }
        if (column.getType() == LocalDate.class) {
            return LocalDate.parse(value.asString());
        }
        if (column.getType() == Instant.class) {
            return LocalDateTime.ofInstant(Instant.parse(value.asString()), ZONE)
                    .truncatedTo(ChronoUnit.SECONDS);
        }
        return cell(column, row);
    }

    String cell(RecordComponent column, JsonNode row) {
        JsonNode value = row.path(column.getName());
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.path("name").isString()) {
            return written(value.get("name").asString()); // something the line refers to goes by its name
        }
        if (value.isNumber() || isNumeric(column, value)) {
            return programs ? value.asString() : value.asString().replace('.', ',');
        }
        if (!programs && column.getType() == Instant.class) {
            return READ.format(Instant.parse(value.asString()));
        }
        if (!value.isString()) {
            return text(nested(value));
        }
        String words = inWords(column, value.asString());
        return column.getType() == String.class ? written(words) : text(words);
    }

    /** Scores and shares are exact decimals, in JSON as text. */
    private static boolean isNumeric(RecordComponent column, JsonNode value) {
        return column.getType() != String.class
                && value.isString()
                && value.asString().matches("-?\\d+(\\.\\d+)?");
    }

    private String inWords(RecordComponent column, String code) {
        if (programs) {
            return code;
        }
        if (column.getName().equals("award")) {
            return award(code);
        }
        return column.getType().isEnum()
                ? CodeTexts.words(constant(column.getType(), code), language)
                : CodeTexts.words(column.getName(), code, language);
    }

    private static Enum<?> constant(Class<?> type, String code) {
        return (Enum<?>) Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String award(String code) {
        List<RuleSet> sets = RuleSets.all();
        return sets.get(sets.size() - 1)
                .find(code)
                .map(known -> known.term().words(language))
                .orElse(code);
    }

    /** What it refers to by its names, counted where it is counted; ids are left out. */
    private String nested(JsonNode value) {
        return programs ? value.toString() : inWords("", value);
    }

    private String inWords(String field, JsonNode value) {
        if (value.isArray()) {
            return joined(value.valueStream().map(one -> inWords(field, one)));
        }
        if (value.has("name")) {
            return counted(value);
        }
        if (value.has("vi") && value.has("en")) {
            return value.get(language.getLanguage().equals("en") ? "en" : "vi").asString();
        }
        if (value.isObject()) {
            return joined(value.propertyStream()
                    .filter(one ->
                            !one.getValue().isNull() && !isId(one.getValue()) && !TECHNICAL.contains(one.getKey()))
                    .map(one -> label(one.getKey()) + ": " + inWords(one.getKey(), one.getValue())));
        }
        if (value.isBoolean()) {
            return yesOrNo(value.asBoolean());
        }
        if (value.isString() && !EXACT.matcher(value.asString()).matches()) {
            return told(field, value.asString());
        }
        return value.asString().replace('.', ',');
    }

    /** A code in words; what somebody wrote stays as it is. */
    private String told(String field, String text) {
        return switch (field) {
            case "" -> text;
            case "award" -> award(text);
            case "ruleSet" ->
                RuleSets.find(text).map(set -> set.title().words(language)).orElse(text);
            default -> CodeTexts.words(field, text, language);
        };
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }

    private static boolean isId(JsonNode value) {
        return value.isString() && value.asString().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private String label(String field) {
        return LABELS.has(field) ? LABELS.text(field, language) : field;
    }

    private String counted(JsonNode one) {
        String name = one.get("name").isString() ? one.get("name").asString() : LABELS.text("ERASED", language);
        return one.has("count") ? name + ": " + one.get("count").asString() : name;
    }

    private String yesOrNo(boolean yes) {
        return LABELS.text(yes ? "YES" : "NO", language);
    }

    /** What somebody wrote, as it was written. */
    private String written(String text) {
        return form == Form.CSV && NUMBER_LIKE.matcher(text).matches() ? "'" + text : text(text);
    }

    private String text(String text) {
        boolean formula = form == Form.CSV && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
