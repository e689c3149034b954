package vn.bangvang.query.rulesets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.bangvang.shared.rule.RuleSet.Award;
import vn.bangvang.shared.rule.RuleSet.Certainty;
import vn.bangvang.shared.value.StepKind;

/** Each value of an award's rules with the article it comes from, and whether it has to be confirmed. */
public final class RuleSetMarks {

    /**
     * @param of which value: AWARD, DOSSIER, ROUTE or COUNCIL
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
                .map(step -> step.council().citation())
                .distinct()
                .forEach(citation ->
                        marks.add(mark("COUNCIL", citation, award.route().certainty(), language)));
        return List.copyOf(marks);
    }

    private static Mark mark(String of, String citation, Certainty certainty, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String text = certainty.isConfirmed()
                ? english ? "confirmed" : "đã xác nhận"
                : english ? "to be confirmed" : "cần xác nhận";
        return new Mark(of, citation, certainty, certainty.isConfirmed(), text);
    }
}
