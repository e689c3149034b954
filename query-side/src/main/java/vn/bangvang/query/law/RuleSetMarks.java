package vn.bangvang.query.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSet.Certainty;
import vn.bangvang.shared.law.RuleSet.CouncilRules;
import vn.bangvang.shared.law.RuleSet.Route;
import vn.bangvang.shared.law.RuleSet.Rule;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.law.TimeLimit;

/** Each value of an award's rules with the article it comes from, and whether it has to be confirmed. */
public final class RuleSetMarks {

    /**
     * @param of which value: AWARD, DOSSIER, ROUTE, COUNCIL (its threshold), QUORUM, ROUNDS or LIMIT
     * @param text the mark in words
     */
    public record Mark(String of, String citation, Certainty certainty, boolean confirmed, String text) {}

    private RuleSetMarks() {}

    public static List<Mark> of(Award award, Locale language) {
        List<Mark> marks = new ArrayList<>();
        marks.add(mark("AWARD", award.citation(), award.certainty(), language));
        marks.add(mark("DOSSIER", award.dossier().citation(), award.dossier().certainty(), language));
        marks.add(mark("ROUTE", award.route().citation(), award.route().certainty(), language));
        award.route().steps().stream()
                .filter(step -> step.kind() == StepKind.COUNCIL && step.council() != null)
                .flatMap(step -> council(award.route(), step.council(), language))
                .distinct()
                .forEach(marks::add);
        award.route().steps().stream()
                .flatMap(step -> Stream.ofNullable(step.limit()))
                .map(limit -> limit(award.route(), limit, language))
                .distinct()
                .forEach(marks::add);
        return List.copyOf(marks);
    }

    /** What a step says of its own council is as sure as its route. */
    private static Stream<Mark> council(Route route, CouncilTerms terms, Locale language) {
        Stream.Builder<Mark> marks = Stream.builder();
        marks.add(mark("COUNCIL", terms.citation(), route.certainty(), language));
        if (terms.quorum() != null) {
            marks.add(shared("QUORUM", terms.quorum().citation(), route, CouncilRules::quorum, language));
        }
        if (terms.rounds() != null) {
            marks.add(shared("ROUNDS", terms.rounds().citation(), route, CouncilRules::rounds, language));
        }
        return marks.build();
    }

    private static Mark limit(Route route, TimeLimit limit, Locale language) {
        Certainty certainty = Optional.ofNullable(route.appraisal())
                .filter(known -> known.citation().equals(limit.citation()))
                .map(Rule::certainty)
                .orElse(route.certainty());
        return mark("LIMIT", limit.citation(), certainty, language);
    }

    private static Mark shared(
            String of, String citation, Route route, Function<CouncilRules, Rule> rule, Locale language) {
        Certainty certainty = Optional.ofNullable(route.councils())
                .map(rule)
                .filter(known -> known.citation().equals(citation))
                .map(Rule::certainty)
                .orElse(route.certainty());
        return mark(of, citation, certainty, language);
    }

    private static Mark mark(String of, String citation, Certainty certainty, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String text = certainty.isConfirmed()
                ? english ? "confirmed" : "đã xác nhận"
                : english ? "to be confirmed" : "cần xác nhận";
        return new Mark(of, citation, certainty, certainty.isConfirmed(), text);
    }
}
