package vn.bangvang.shared.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.shared.law.RuleSetFile.RouteEntry;
import vn.bangvang.shared.law.RuleSetMistakes.Mistake;

/** Reads rule sets from their texts, each over the one that it takes over from, and puts them in the order of their days. */
final class RuleSetReader {

    private static final int MOST_READINGS = 20;

    private final Map<String, RuleSetText> texts = new LinkedHashMap<>();
    private final Map<String, RuleSetFile> files = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private RuleSetReader() {}

    /** @throws RuleSetMistakes all that is wrong with them */
    static List<RuleSet> read(List<RuleSetText> shipped, List<RuleSetText> own) {
        RuleSetReader reader = new RuleSetReader();
        Stream.concat(shipped.stream(), own.stream()).forEach(reader::parse);
        reader.refuseMistakes();
        Set<String> worded = reader.codesOf(shipped);
        List<RuleSet> sets = new ArrayList<>();
        for (RuleSetText text : reader.texts.values()) {
            RuleSetFile whole = reader.whole(text.id(), new HashSet<>());
            List<Mistake> found = RuleSetCheck.senseless(text, reader.files.get(text.id()), whole, worded);
            reader.mistakes.addAll(found);
            if (found.isEmpty()) {
                sets.add(whole.resolved(text));
            }
        }
        reader.refuseMistakes();
        List<RuleSet> ordered = reader.inOrder(sets);
        reader.refuseMistakes();
        return ordered;
    }

    /** As {@link RuleSets#each} has it: neither days nor words are compared with those of others. */
    static Map<RuleSetText, List<RuleSet>> each(List<RuleSetText> texts) {
        Map<RuleSetText, List<RuleSetFile>> known = new HashMap<>();
        Map<RuleSetText, List<RuleSet>> each = new LinkedHashMap<>();
        texts.forEach(text -> each.put(text, resolved(text, wholes(text, texts, known))));
        return each;
    }

    private static List<RuleSet> resolved(RuleSetText text, List<RuleSetFile> wholes) {
        try {
            return wholes.stream().map(whole -> whole.resolved(text)).toList();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    /** Over each version of what it takes over. A text that takes over from itself finds itself empty. */
    private static List<RuleSetFile> wholes(
            RuleSetText text, List<RuleSetText> texts, Map<RuleSetText, List<RuleSetFile>> known) {
        List<RuleSetFile> before = known.putIfAbsent(text, List.of());
        if (before != null) {
            return before;
        }
        List<RuleSetFile> wholes = new ArrayList<>();
        try {
            RuleSetFile file = RuleSetFile.read(text);
            if (RuleSetCheck.missing(text, file).isEmpty()) {
                String base = file.base();
                if (base == null) {
                    wholes.add(file);
                }
                for (RuleSetText other : texts) {
                    if (other.id().equals(base)) {
                        wholes(other, texts, known).forEach(below -> wholes.add(file.over(below)));
                    }
                }
            }
        } catch (RuntimeException unreadable) {
            return List.of();
        }
        List<RuleSetFile> some = wholes.stream().limit(MOST_READINGS).toList();
        known.put(text, some);
        return some;
    }

    private void parse(RuleSetText text) {
        try {
            RuleSetFile file = RuleSetFile.read(text);
            mistakes.addAll(RuleSetCheck.missing(text, file));
            if (texts.putIfAbsent(text.id(), text) != null) {
                say(text, 1, "đã có bộ quy định mang tên này", "there is a rule set of this name already");
            }
            files.putIfAbsent(text.id(), file);
        } catch (RuleSetMistakes unreadable) {
            mistakes.addAll(unreadable.mistakes());
        }
    }

    /** With what it takes over. */
    private RuleSetFile whole(String id, Set<String> above) {
        RuleSetFile file = files.get(id);
        String base = file.base();
        if (base == null) {
            return file;
        }
        if (!files.containsKey(base) || !above.add(id)) {
            say(
                    texts.get(id),
                    new YamlLines(texts.get(id)).of(List.of(file.amends() == null ? "inherits" : "amends")),
                    "không có bộ quy định \"" + base + "\" để kế thừa",
                    "there is no rule set \"" + base + "\" to take over from");
            refuseMistakes();
        }
        return file.over(whole(base, above));
    }

    /** Levels and authorities that have words in the product. */
    private Set<String> codesOf(List<RuleSetText> shipped) {
        return shipped.stream()
                .map(text -> RuleSetFile.orEmpty(files.get(text.id()).routes()))
                .flatMap(routes ->
                        routes.values().stream().map(RouteEntry::steps).flatMap(List::stream))
                .flatMap(step -> Stream.of(step.level(), step.authority()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Each ends the day before the next one begins: an own one in place of a shipped one, and that of a later law after both. */
    private List<RuleSet> inOrder(List<RuleSet> sets) {
        List<RuleSet> ordered = sets.stream()
                .sorted(Comparator.comparing(RuleSet::validFrom)
                        .thenComparing(set -> set.file().own()))
                .toList();
        List<RuleSet> inForce = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            RuleSet next = i + 1 < ordered.size() ? ordered.get(i + 1) : null;
            inForce.add(next == null ? ordered.get(i) : before(next, ordered.get(i)));
        }
        return List.copyOf(inForce);
    }

    private RuleSet before(RuleSet next, RuleSet set) {
        LocalDate last = next.validFrom().minusDays(1);
        if (set.validUntil() != null && set.validUntil().isBefore(last)) {
            sayOfOwn(
                    set,
                    next,
                    "không có quy định nào từ " + set.validUntil().plusDays(1) + " đến " + last,
                    "no rules are in force from " + set.validUntil().plusDays(1) + " to " + last);
        }
        if (set.validFrom().equals(next.validFrom())
                && set.file().own() == next.file().own()) {
            sayOfOwn(set, next, "có hiệu lực cùng ngày với " + set.id(), "it begins on the same day as " + set.id());
        }
        return set.until(last);
    }

    private void sayOfOwn(RuleSet one, RuleSet other, String vietnamese, String english) {
        RuleSetText text = other.file().own() ? other.file() : one.file();
        say(text, new YamlLines(text).of(List.of("validFrom")), vietnamese, english);
    }

    private void say(RuleSetText text, int line, String vietnamese, String english) {
        mistakes.add(new Mistake(text.file(), line, vietnamese, english));
    }

    private void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new RuleSetMistakes(mistakes);
        }
    }
}
