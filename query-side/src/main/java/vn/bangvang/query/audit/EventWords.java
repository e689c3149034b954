package vn.bangvang.query.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.page.PageWords;
import vn.bangvang.shared.domain.kernel.Author;
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
 * What an event says, or what a case has come to, field by field, in the words of people. Ids are called by the names of what
 * they stand for; one that has no name is left out, as is the day of an act, which stands beside it.
 */
public final class EventWords {

    /**
     * @param field what programs call it: the name of the field, or what tells an element of a list from the others
     * @param label what people call it
     * @param text null for what has parts
     * @param parts what it consists of; empty where it is a text
     */
    @Schema(name = "PastField")
    public record Said(String field, String label, @Nullable String text, List<Said> parts) {}

    private static final Texts WORDS = new Texts("vn.bangvang.query.audit.words");
    /** The steps of a route are stored by their place in it, from 0; people count from 1. */
    private static final String STEP = "step";

    /** What a state notes for the fold alone: places in the stream, and what only programs compare. */
    static final Set<String> NOTED = Set.of("id", "sequence", "at", "firstAt", "assignedAt", "steps", "likeness");

    /**
     * What a state knows and no page of today tells to all who see the case: who prepared a draft is its unit's own affair, and from
     * whom a person was told apart would bring back an erased name. Mandates are seen by their holders and overseers.
     */
    static final Set<String> UNTOLD = Set.of("preparation", "toldApart", "closedUnder", "mandate");

    /** What tells the elements of a list apart, where they are records. */
    private static final List<String> TELLING = List.of(
            "code", "criterion", "nominationId", "personId", "unitId", "unit", "sheetId", "tableId", "version", "kind");

    private static final Texts COLUMNS = new Texts("vn.bangvang.shared.platform.web.columns");

    private final PageWords words;
    private final Locale language;
    private final Map<UUID, String> names;

    /** @param names of the units, people and other things whose ids the event holds */
    public EventWords(PageWords words, Locale language, Map<UUID, String> names) {
        this.words = words;
        this.language = language;
        this.names = names;
    }

    List<Said> ofEvent(DomainEvent event) {
        String day = BusinessDay.name(event.getClass());
        return parts((Record) event).stream()
                .filter(said -> !said.label().equals(label(day, language))
                        || !words.day(BusinessDay.of(event)).equals(said.text()))
                .toList();
    }

    /** A state of a case, without what it notes for the fold alone and what is not told. */
    public List<Said> of(Record state) {
        return parts(state).stream()
                .flatMap(said -> withoutNotes(said).stream())
                .toList();
    }

    /** A field whose value is a name; one that was erased is told so. */
    public Said named(String field, @Nullable String name) {
        return new Said(field, label(field, language), name == null ? WORDS.text("erased", language) : name, List.of());
    }

    private static Optional<Said> withoutNotes(Said said) {
        if (NOTED.contains(said.field()) || UNTOLD.contains(said.field())) {
            return Optional.empty();
        } else if (said.text() != null) {
            return Optional.of(said);
        }
        List<Said> parts = said.parts().stream()
                .flatMap(part -> withoutNotes(part).stream())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Said(said.field(), said.label(), null, parts));
    }

    /** The ids that an event or a state holds. */
    public static Set<UUID> ids(Object value) {
        Set<UUID> found = new HashSet<>();
        if (value instanceof UUID id) {
            found.add(id);
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> found.addAll(ids(one)));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> {
                found.addAll(ids(key));
                found.addAll(ids(one));
            });
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

    /** An element of a list or map, by what tells it from the others. */
    private void element(List<Said> parts, String told, String label, String field, @Nullable Object value) {
        List<Said> one = new ArrayList<>();
        add(one, label, field, value);
        one.forEach(said -> parts.add(new Said(told, said.label(), said.text(), said.parts())));
    }

    private void add(List<Said> parts, String label, String field, @Nullable Object value) {
        String text = value == null ? null : text(field, value);
        if (text != null) {
            text = value instanceof String code && !code.equals(text) ? behind(label, text) : text;
            parts.add(new Said(field, label, text, List.of()));
            return;
        }
        List<Said> within = value == null ? List.of() : within(field, value);
        if (!within.isEmpty()) {
            parts.add(new Said(field, label, null, within));
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
            String telling = telling(several);
            int number = 0;
            for (Object one : several) {
                String place = Integer.toString(++number);
                Object told = telling == null ? null : value(telling, (Record) one);
                String called = told == null ? null : text(String.valueOf(telling), told);
                element(within, told == null ? place : told.toString(), called == null ? place : called, field, one);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> element(within, key.toString(), key(field, key), field, one));
            within.sort(Comparator.comparing(Said::label, words.order()).thenComparing(Said::field));
        } else if (value instanceof Record record) {
            Object only = single(record);
            within.addAll(only == null ? parts(record) : within(field, only));
        }
        return within;
    }

    /** The field that tells these records apart; null where none does. */
    private static @Nullable String telling(Collection<?> several) {
        return TELLING.stream()
                .filter(name -> several.stream()
                                .flatMap(one ->
                                        Stream.ofNullable(one instanceof Record record ? value(name, record) : null))
                                .distinct()
                                .count()
                        == several.size())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object value(String name, Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> value(component, record))
                .orElse(null);
    }

    private String key(String field, Object key) {
        String text = key instanceof Number number ? number.toString() : text(field, key);
        return text == null ? WORDS.text("unnamed", language) : text;
    }

    /** Null for what has parts, and for an id without a name. */
    private @Nullable String text(String field, Object value) {
        if (value instanceof PersonalText personal) {
            return personal.text() == null ? WORDS.text("erased", language) : personal.text();
        } else if (value instanceof CaseText personal) {
            return personal.text() == null ? WORDS.text("erased", language) : personal.text();
        } else if (value instanceof Author author) {
            return author(author);
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

    /** In one line where each is a text; what has no order stands in that of a dictionary. */
    private @Nullable String several(String field, Collection<?> several) {
        List<@Nullable String> texts = new ArrayList<>();
        several.forEach(one -> texts.add(text(field, one)));
        if (several.isEmpty() || texts.contains(null)) {
            return null;
        }
        Stream<String> words = texts.stream().map(String::valueOf);
        return (several instanceof Set ? words.sorted(this.words.order()) : words).collect(Collectors.joining("; "));
    }

    /** By name, the person before the account, and who entered it; whoever has no name any more is told so. */
    private String author(Author author) {
        String known = Stream.concat(
                        Stream.of(author.person(), author.mandated())
                                .filter(Objects::nonNull)
                                .map(person -> names.get(person.value())),
                        author.accounts().map(account -> names.get(account.value())))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? WORDS.text("unnamed", language) : known;
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
