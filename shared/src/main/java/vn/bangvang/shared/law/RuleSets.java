package vn.bangvang.shared.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.law.RuleSet.Term;

/**
 * All rule sets, by the days they are in force: those that come with the product, and the installation's own, which replace
 * them from their first day on. A process is told of the latter once, before it serves anybody.
 */
public final class RuleSets {

    private static final List<RuleSetText> SHIPPED = Stream.of(
                    "law-2003-decree-91-2017",
                    "law-2022-decree-98-2023",
                    "law-2022-decree-152-2025",
                    "law-06-2026-decree-152-2025")
            .map(RuleSets::shipped)
            .toList();

    private static final int NOTICE_DAYS = 90;

    private static final List<RuleSet> ALL_SHIPPED = RuleSetReader.read(SHIPPED, List.of());

    private static volatile List<RuleSet> all = ALL_SHIPPED;

    private RuleSets() {}

    private static RuleSetText shipped(String id) {
        String name = id + RuleSetText.ENDING;
        try (InputStream file = RuleSets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no rule set file " + name);
            }
            return new RuleSetText(name, new String(file.readAllBytes(), StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that come with the product, to the letter. */
    public static List<RuleSetText> shipped() {
        return SHIPPED;
    }

    /**
     * What there is to judge by with these of the installation, without using it yet.
     *
     * @throws RuleSetMistakes if one cannot be used
     */
    public static List<RuleSet> with(List<RuleSetText> own) {
        return own.isEmpty() ? ALL_SHIPPED : RuleSetReader.read(SHIPPED, own);
    }

    /**
     * Judges by these of the installation too, from now on.
     *
     * @throws RuleSetMistakes if one cannot be used
     */
    public static void use(List<RuleSetText> own) {
        all = with(own);
    }

    /**
     * What each of these texts says by itself, such as those of an export, whatever is wrong with the others; what is judged by
     * stays as it is.
     *
     * @param texts among which there may be several versions of one
     * @return more than one reading where there are several versions of what a text takes over from, none where it cannot be read
     */
    public static Map<RuleSetText, List<RuleSet>> each(List<RuleSetText> texts) {
        return RuleSetReader.each(texts);
    }

    /** The oldest first. */
    public static List<RuleSet> all() {
        return all;
    }

    public static Optional<RuleSet> find(String id) {
        return all.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** The rule set in force on a day, or a refusal that names the day. */
    public static RuleSet inForceOn(LocalDate day) {
        return all.stream().filter(set -> set.isInForceOn(day)).findFirst().orElseThrow(() -> none(day));
    }

    private static Refusal none(LocalDate day) {
        RuleSet last = all.get(all.size() - 1);
        if (last.validUntil() == null || !day.isAfter(last.validUntil())) {
            return new Refusal(Reason.NO_RULE_SET, Map.of("date", day));
        }
        Refusal ended = new Refusal(
                Reason.RULE_SET_ENDED, Map.of("date", day, "until", last.validUntil(), "rules", last.title()));
        return last.ending() == null ? ended : ended.citing(last.ending().citation());
    }

    /** The set in use on a day, if it ends within ninety days and none follows. */
    public static Optional<RuleSet> endingSoon(LocalDate day) {
        RuleSet last = all.get(all.size() - 1);
        return Optional.ofNullable(last.validUntil())
                .filter(until -> !day.isBefore(until.minusDays(NOTICE_DAYS)) && !day.isBefore(last.validFrom()))
                .map(until -> last);
    }

    /** A level or an authority in the words of the rule set that brought it in. */
    public static Optional<Term> words(String code) {
        return all.stream()
                .flatMap(set -> Stream.ofNullable(set.words().get(code)))
                .reduce((before, last) -> last);
    }

    /** The codes of all awards that any set knows, in the order of the newest set that does. */
    public static List<String> awards() {
        return newestFirst()
                .flatMap(set -> set.awards().stream())
                .map(RuleSet.Award::code)
                .distinct()
                .toList();
    }

    /** At which level an award is given (cấp khen thưởng): that of the step that gives it, by the newest rules that know it. */
    public static Optional<String> level(String award) {
        return newestFirst()
                .flatMap(set -> set.awards().stream())
                .flatMap(one -> one.route().steps().stream())
                .filter(step -> award.equals(step.award()))
                .map(StepTemplate::level)
                .findFirst();
    }

    private static Stream<RuleSet> newestFirst() {
        List<RuleSet> sets = all;
        return IntStream.range(0, sets.size()).mapToObj(i -> sets.get(sets.size() - 1 - i));
    }
}
