package vn.bangvang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Named;

/** An answer names what it refers to: beside an id stand words, for people; the id is for programs. */
class IdsHaveWordsTest {

    /** Ids whose words have another name, and which these are; and ids of what has no name. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Award.nomination", "unit and award"),
            Map.entry("Because.mandate", "role, unit and days"),
            Map.entry("DelegateRow.person", "name"),
            Map.entry("Difference.aggregate", "for whoever runs the service"),
            Map.entry("Dossier.draft", "unit and award of its row"),
            Map.entry("DraftRow.nomination", "unit and award"),
            Map.entry("Entry.aggregate", "aggregateType and the payload, as they were recorded"),
            Map.entry("ExplainedSheet.sheet", "quarter, of the unit that is explained"),
            Map.entry("TimelineEntry.eventId", "event"),
            Map.entry("Honour.decision", "number"),
            Map.entry("Honour.nomination", "unit, award and year"),
            Map.entry("Honour.person", "name"),
            Map.entry("HonourRow.decision", "number"),
            Map.entry("HonourRow.nomination", "unit and award"),
            Map.entry("HonourRow.person", "name"),
            Map.entry("Line.nomination", "name, unit and award"),
            Map.entry("Line.person", "name"),
            Map.entry("NominationRow.person", "nomineeName"),
            Map.entry("Outlier.sheet", "unit, in its quarter"),
            Map.entry("Parked.aggregate", "for whoever runs the service"),
            Map.entry("ParkedEvent.aggregate", "kind and label"),
            Map.entry("PledgeProgress.pledge", "cluster and year"),
            Map.entry("Publication.ranking", "cluster and period of the standings"),
            Map.entry("Quarter.report", "period"),
            Map.entry("RestsOnPlaces.ranking", "cluster and period"),
            Map.entry("Review.nomination", "unit"),
            Map.entry("RoleModelRow.person", "name"),
            Map.entry("SheetResult.sheetId", "quarter, of the unit it stands beside"),
            Map.entry("SheetStanding.sheet", "quarter, of the unit it stands beside"),
            Map.entry("Source.eventId", "event"),
            Map.entry("Step.unitId", "unitName"),
            Map.entry("TargetReportRow.pledge", "cluster and year"),
            Map.entry("WrittenDraft.person", "nomineeName"));

    @Test
    void beside_every_id_of_an_answer_stand_words() {
        Set<String> without = new TreeSet<>();
        for (Class<?> answer : answers()) {
            Set<String> fields = Arrays.stream(answer.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            for (RecordComponent field : answer.getRecordComponents()) {
                String where = answer.getSimpleName() + "." + field.getName();
                boolean told = field.getName().equals("id")
                        || fields.contains(field.getName() + "Name")
                        || WORDS.containsKey(where);
                if (isId(field.getType()) && !told) {
                    without.add(where);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void what_is_listed_as_having_other_words_is_there() {
        Set<String> ids = answers().stream()
                .flatMap(answer -> Arrays.stream(answer.getRecordComponents()))
                .filter(field -> isId(field.getType()))
                .map(field -> field.getDeclaringRecord().getSimpleName() + "." + field.getName())
                .collect(Collectors.toSet());
        assertThat(ids).containsAll(WORDS.keySet());
    }

    private static boolean isId(Class<?> type) {
        return type == UUID.class || type.isRecord() && type.getSimpleName().endsWith("Id");
    }

    /** The records that the reads answer with, and those within them. */
    private static Set<Class<?>> answers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Set<Class<?>> found = new HashSet<>();
        scanner.findCandidateComponents("vn.bangvang.query").forEach(controller -> {
            for (Method method : type(controller.getBeanClassName()).getDeclaredMethods()) {
                if (method.isAnnotationPresent(GetMapping.class)) {
                    collect(method.getGenericReturnType(), found);
                }
            }
        });
        assertThat(found).hasSizeGreaterThan(80);
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), found);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof WildcardType any) {
            Arrays.stream(any.getUpperBounds()).forEach(bound -> collect(bound, found));
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), found);
        } else if (type instanceof Class<?> answer
                && answer.isRecord()
                && answer != Named.class
                && !isId(answer)
                && found.add(answer)) {
            Arrays.stream(answer.getRecordComponents()).forEach(field -> collect(field.getGenericType(), found));
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
