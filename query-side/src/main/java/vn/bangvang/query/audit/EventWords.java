package vn.bangvang.query.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.page.PageWords;
import vn.bangvang.shared.domain.kernel.BusinessDay;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.words.CodeTexts;
import vn.bangvang.shared.platform.words.Texts;

/**
 * What an event says, field by field, in the words of people. Ids are called by the names of what they stand for; one that
 * has no name is left out, as is the day of the act, which stands beside it.
 */
final class EventWords {

    /** @param text null for what has parts */
    record Said(String label, @Nullable String text, List<Said> parts) {}

    private static final Texts WORDS = new Texts("vn.bangvang.query.audit.words");
    /** The steps of a route are stored by their place in it, from 0; people count from 1. */
    private static final String STEP = "step";

    private static final Texts COLUMNS = new Texts("vn.bangvang.shared.platform.web.columns");

    private final PageWords words;
    private final Locale language;
    private final Map<UUID, String> names;

    /** @param names of the units, people and other things whose ids the event holds */
    EventWords(PageWords words, Locale language, Map<UUID, String> names) {
        this.words = words;
        this.language = language;
        this.names = names;
    }

    List<Said> of(DomainEvent event) {
        String day = BusinessDay.name(event.getClass());
        return parts((Record) event).stream()
                .filter(said -> !said.label().equals(label(day, language))
                        || !words.day(BusinessDay.of(event)).equals(said.text()))
                .toList();
    }

    /** The ids that an event holds. */
    static Set<UUID> ids(Object value) {
        Set<UUID> found = new HashSet<>();
        if (value instanceof UUID id) {
            found.add(id);
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> found.addAll(ids(one)));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> found.addAll(ids(one)));
        } else if (value instanceof Record record) {
            Arrays.stream(record.getClass().getRecordComponents())
                    .map(component -> value(component, record))
                    .filter(Objects::nonNull)
                    .forEach(one -> found.addAll(ids(one)));
        }
        return found;
    }

    /** What a field is called; itself if nobody gave it words. */
    static String label(String field, Locale language) {
        if (WORDS.has("field." + field)) {
            return WORDS.text("field." + field, language);
        } else if (COLUMNS.has(field)) {
            return COLUMNS.text(field, language);
        } else if (field.endsWith("Id")) {
            return label(field.substring(0, field.length() - "Id".length()), language);
        }
        return field.endsWith("On") ? WORDS.text("field.on", language) : field;
    }

    private List<Said> parts(Record record) {
        List<Said> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            add(parts, label(component.getName(), language), component.getName(), value(component, record));
        }
        return parts;
    }

    private void add(List<Said> parts, String label, String field, @Nullable Object value) {
        String text = value == null ? null : text(field, value);
        if (text != null) {
            text = value instanceof String code && !code.equals(text) ? behind(label, text) : text;
            parts.add(new Said(label, text, List.of()));
            return;
        }
        List<Said> within = value == null ? List.of() : within(field, value);
        if (!within.isEmpty()) {
            parts.add(new Said(label, null, within));
        }
    }

    /** A code whose words begin with what the field is called says it once: "Cấp: tỉnh". */
    private String behind(String label, String words) {
        String begin = label.toLowerCase(language) + " ";
        return words.startsWith(begin) ? words.substring(begin.length()) : words;
    }

    private List<Said> within(String field, Object value) {
        List<Said> within = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            int number = 0;
            for (Object one : several) {
                add(within, Integer.toString(++number), field, one);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> add(within, code(field, key.toString()), field, one));
        } else if (value instanceof Record record && single(record) == null) {
            within.addAll(parts(record));
        }
        return within;
    }

    /** Null for what has parts, and for an id without a name. */
    private @Nullable String text(String field, Object value) {
        if (value instanceof PersonalText personal) {
            return personal.text() == null ? WORDS.text("erased", language) : personal.text();
        } else if (value instanceof CaseText personal) {
            return personal.text() == null ? WORDS.text("erased", language) : personal.text();
        } else if (value instanceof LocalDate day) {
            return words.day(day);
        } else if (value instanceof Score score) {
            return words.number(score.value());
        } else if (value instanceof BigDecimal number) {
            return words.number(number);
        } else if (value instanceof Period period) {
            return period(period);
        } else if (value instanceof Boolean yes) {
            return WORDS.text(yes ? "yes" : "no", language);
        } else if (value instanceof Enum<?> code) {
            return words.begin(words.code(code));
        } else if (value instanceof String text) {
            return text.isBlank() ? null : code(field, text);
        } else if (value instanceof Number number) {
            return field.equals(STEP) ? Integer.toString(number.intValue() + 1) : number.toString();
        } else if (value instanceof UUID id) {
            return names.get(id);
        } else if (value instanceof Collection<?> several) {
            return several(field, several);
        }
        Object only = value instanceof Record record ? single(record) : null;
        return only == null ? null : text(field, only);
    }

    /** In one line where each is a text. */
    private @Nullable String several(String field, Collection<?> several) {
        List<@Nullable String> texts =
                several.stream().<@Nullable String>map(one -> text(field, one)).toList();
        return several.isEmpty() || texts.contains(null)
                ? null
                : texts.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }

    private String period(Period period) {
        return period.isYear() ? Integer.toString(period.year()) : words.begin(words.period(period));
    }

    private String code(String field, String text) {
        if (field.equals("award")) {
            return words.begin(words.award(text));
        } else if (field.equals("ruleSet")) {
            return RuleSets.find(text)
                    .map(RuleSet::title)
                    .map(title -> title.words(language))
                    .orElse(text);
        }
        return CodeTexts.words(field, text, language);
    }

    /** What a record holds that is nothing but a name for it, such as an id. */
    private static @Nullable Object single(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        return components.length == 1 ? value(components[0], record) : null;
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
