package vn.bangvang.shared.law;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.law.RuleSetFile.AwardEntry;
import vn.bangvang.shared.law.RuleSetFile.RouteEntry;
import vn.bangvang.shared.law.RuleSetFile.StepEntry;
import vn.bangvang.shared.law.RuleSetMistakes.Mistake;

/** Looks for what is missing in the file of a rule set and for what makes no sense, and tells it with its line. */
final class RuleSetCheck {

    /** A year's; more can only be a mistake. */
    private static final int MOST_WORKING_DAYS = 250;

    private final RuleSetText text;
    private final YamlLines lines;
    private final List<Mistake> mistakes = new ArrayList<>();

    private RuleSetCheck(RuleSetText text) {
        this.text = text;
        this.lines = new YamlLines(text);
    }

    /** Whether everything that must be there is; only then can the rest be looked at. */
    static List<Mistake> missing(RuleSetText text, RuleSetFile file) {
        RuleSetCheck check = new RuleSetCheck(text);
        check.demandComplete(file, List.of());
        if (!text.id().equals(file.id())) {
            check.say(
                    List.of("id"),
                    "id phải giống tên tệp: " + text.id(),
                    "the id must be that of the file's name: " + text.id());
        }
        return check.mistakes;
    }

    /**
     * @param file as it is written
     * @param whole with what it takes over from others
     * @param known codes of levels and authorities that have words already
     */
    static List<Mistake> senseless(RuleSetText text, RuleSetFile file, RuleSetFile whole, Set<String> known) {
        RuleSetCheck check = new RuleSetCheck(text);
        check.dates(whole);
        if (file.limits() != null) {
            check.limit(file.limits().appraisal().workingDays(), List.of("limits", "appraisal"));
        }
        RuleSetFile.orEmpty(file.routes()).forEach((name, route) -> check.route(name, route, whole, known));
        check.awards(file, whole);
        return check.mistakes;
    }

    private void demandComplete(Record record, List<String> path) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            List<String> at = and(path, component.getName());
            if (value != null && !isEmpty(value)) {
                within(value, at);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                say(at, "thiếu " + component.getName(), component.getName() + " is missing");
            }
        }
    }

    private void within(Object value, List<String> path) {
        if (value instanceof Record record) {
            demandComplete(record, path);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                within(list.get(i), and(path, Integer.toString(i)));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> within(one, and(path, key.toString())));
        }
    }

    private static boolean isEmpty(Object value) {
        return value instanceof String words && words.isBlank()
                || value instanceof Collection<?> several && several.isEmpty();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void dates(RuleSetFile whole) {
        if (whole.validUntil() != null && whole.validUntil().isBefore(whole.validFrom())) {
            say(
                    List.of("validFrom"),
                    "hết hiệu lực (" + whole.validUntil() + ") trước khi có hiệu lực",
                    "it ends (" + whole.validUntil() + ") before it begins");
        }
    }

    private void route(String name, RouteEntry route, RuleSetFile whole, Set<String> known) {
        List<String> at = List.of("routes", name, "steps");
        if (route.steps().get(0).kind() != StepKind.ENDORSE) {
            say(at, "bước đầu phải là ENDORSE", "the first step must be ENDORSE");
        }
        for (int i = 0; i < route.steps().size(); i++) {
            step(route.steps().get(i), and(at, Integer.toString(i)), route, whole, known);
        }
    }

    private void step(StepEntry step, List<String> at, RouteEntry route, RuleSetFile whole, Set<String> known) {
        if (PlaceReader.read(step.place()).isEmpty()) {
            String written = step.place().toString().replace("=", ": ");
            say(
                    and(at, "place"),
                    "không có nơi " + written + "; có thể viết: " + PlaceReader.FORMS,
                    "there is no place " + written + "; possible are: " + PlaceReader.FORMS);
        } else if (step.place().toString().contains(Place.Known.COMPETENT_UNIT.name()) && route.competence() == null) {
            say(at, "COMPETENT_UNIT cần competence của quy trình", "COMPETENT_UNIT needs the route's competence");
        }
        Stream.of(step.level(), step.authority())
                .filter(Objects::nonNull)
                .filter(code -> !known.contains(code))
                .filter(code -> !RuleSetFile.orEmpty(whole.words()).containsKey(code))
                .forEach(code -> say(
                        at,
                        "chưa có chữ cho \"" + code + "\": thêm vào words",
                        "\"" + code + "\" has no words: add them to words"));
        demand(step, at);
        if (step.limit() != null) {
            limit(step.limit().workingDays(), and(at, "limit"));
        }
    }

    private void limit(int workingDays, List<String> at) {
        if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
            say(
                    and(at, "workingDays"),
                    "số ngày làm việc phải từ 1 đến " + MOST_WORKING_DAYS,
                    "working days must be from 1 to " + MOST_WORKING_DAYS);
        }
    }

    /** What a step of its kind needs. */
    private void demand(StepEntry step, List<String> at) {
        switch (step.kind()) {
            case ENDORSE -> {}
            case COUNCIL -> council(step.council(), at);
            case DECIDE -> needs("award", step.award(), at);
            case FORWARD -> needs("authority", step.authority(), at);
            case EXTERNAL_DECISION -> {
                needs("award", step.award(), at);
                needs("authority", step.authority(), at);
            }
        }
    }

    private void council(@Nullable CouncilTerms terms, List<String> at) {
        needs("council", terms, at);
        if (terms != null && !(isPercent(terms.thresholdPercent()) && isPercent(terms.attendancePercent()))) {
            say(and(at, "council"), "tỷ lệ phải từ 1 đến 100", "shares must be from 1 to 100");
        }
    }

    private static boolean isPercent(int share) {
        return share >= 1 && share <= 100;
    }

    private void needs(String field, @Nullable Object value, List<String> at) {
        if (value == null) {
            say(at, "thiếu " + field, field + " is missing");
        }
    }

    private void awards(RuleSetFile file, RuleSetFile whole) {
        needs("awards", whole.awards(), List.of());
        needs("councils", whole.councils(), List.of());
        needs("forms", whole.forms(), List.of());
        if (!mistakes.isEmpty()) {
            return;
        }
        List<AwardEntry> awards = Objects.requireNonNull(whole.awards());
        Set<String> codes = awards.stream().map(AwardEntry::code).collect(Collectors.toSet());
        Objects.requireNonNull(whole.forms()).forEach(form -> named(form, codes, List.of("forms")));
        RuleSetFile.orEmpty(file.dossiers())
                .forEach((name, papers) -> papers.kinds()
                        .forEach(kind -> named(
                                kind,
                                RuleSetFile.orEmpty(whole.documentNames()).keySet(),
                                List.of("dossiers", name, "kinds"))));
        awards.forEach(award -> award(award, file, whole));
    }

    private void award(AwardEntry award, RuleSetFile file, RuleSetFile whole) {
        int written = file.awards() == null ? -1 : file.awards().indexOf(award);
        List<String> at = written < 0 ? List.of("routes", award.route()) : List.of("awards", Integer.toString(written));
        named(award.dossier(), RuleSetFile.orEmpty(whole.dossiers()).keySet(), and(at, "dossier"));
        named(award.route(), RuleSetFile.orEmpty(whole.routes()).keySet(), and(at, "route"));
        RouteEntry route = RuleSetFile.orEmpty(whole.routes()).get(award.route());
        if (route != null
                && !award.code()
                        .equals(route.steps().get(route.steps().size() - 1).award())) {
            say(
                    at,
                    "quy trình " + award.route() + " không kết thúc bằng " + award.code(),
                    "the route " + award.route() + " does not end in " + award.code());
        }
    }

    private void named(String name, Set<String> defined, List<String> at) {
        if (!defined.contains(name)) {
            say(at, "không có \"" + name + "\" trong " + defined, "there is no \"" + name + "\" in " + defined);
        }
    }

    private static List<String> and(List<String> path, String part) {
        return Stream.concat(path.stream(), Stream.of(part)).toList();
    }

    private void say(List<String> at, String vietnamese, String english) {
        mistakes.add(new Mistake(text.file(), lines.of(at), vietnamese, english));
    }
}
