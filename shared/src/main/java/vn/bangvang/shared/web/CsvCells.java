package vn.bangvang.shared.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.refusal.CodeTexts;
import vn.bangvang.shared.refusal.Texts;
import vn.bangvang.shared.rule.RuleSet;
import vn.bangvang.shared.rule.RuleSets;

/**
 * The columns of a record and what stands in a cell: for people in words, with the decimal comma and without ids; for
 * programs as the JSON has it.
 */
final class CsvCells {

    private static final Texts LABELS = new Texts("vn.bangvang.shared.web.columns");

    /** A spreadsheet takes a text that begins so for a formula; some read the full-width signs alike. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Set<String> TECHNICAL = Set.of("sequence", "position");

    private final boolean programs;
    private final Locale language;

    CsvCells(boolean programs, Locale language) {
        this.programs = programs;
        this.language = language;
    }

    List<RecordComponent> columns(Class<?> item) {
        RecordComponent[] all = item.getRecordComponents();
        return all == null
                ? List.of()
                : Arrays.stream(all).filter(one -> programs || isForPeople(one)).toList();
    }

    private static boolean isForPeople(RecordComponent column) {
        boolean id = column.getType() == UUID.class
                || column.getType().getSimpleName().endsWith("Id");
        return !id && !TECHNICAL.contains(column.getName());
    }

    String header(RecordComponent column) {
        String name = column.getName();
        return programs || !LABELS.has(name) ? name : LABELS.text(name, language);
    }

    String cell(RecordComponent column, JsonNode row) {
        JsonNode value = row.path(column.getName());
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.path("name").isString()) {
            return text(value.get("name").asString()); // something the line refers to goes by its name
        }
        if (value.isNumber() || isNumeric(column, value)) {
            return programs ? value.asString() : value.asString().replace('.', ',');
        }
        return value.isString() ? text(inWords(column, value.asString())) : text(nested(value));
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
        return column.getType().isEnum() ? CodeTexts.words(constant(column.getType(), code), language) : code;
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

    /** What a list refers to by its names, counted where it is counted; anything else as it is in JSON. */
    private String nested(JsonNode value) {
        if (programs || !value.isArray() || !value.valueStream().allMatch(one -> one.has("name") || one.isString())) {
            return value.isBoolean() && !programs ? yesOrNo(value.asBoolean()) : value.toString();
        }
        return String.join(
                "; ",
                value.valueStream()
                        .map(one -> one.isString() ? one.asString() : counted(one))
                        .toList());
    }

    private String counted(JsonNode one) {
        String name = one.get("name").isString() ? one.get("name").asString() : LABELS.text("ERASED", language);
        return one.has("count") ? name + ": " + one.get("count").asString() : name;
    }

    private String yesOrNo(boolean yes) {
        return LABELS.text(yes ? "YES" : "NO", language);
    }

    private String text(String text) {
        boolean formula = !programs && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
