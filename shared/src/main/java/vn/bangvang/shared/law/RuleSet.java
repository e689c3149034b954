package vn.bangvang.shared.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Worded;

/**
 * The rules of one law and decree (bộ quy định) with the days they are in force, both inclusive. A nomination pins the
 * one in force on the day it is submitted; a new decree is a new file.
 *
 * @param file the text it was read from
 * @param ending what ends it, when no successor does
 * @param transition if the day on which the appraising body receives a dossier says whether this set judges it
 * @param words of the levels and authorities that only this set speaks of, by their codes
 */
public record RuleSet(
        String id,
        RuleSetText file,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Rule ending,
        @Nullable Rule transition,
        List<Source> sources,
        Map<String, Term> words,
        List<Award> awards) {

    /** An article and how sure it is. */
    public record Rule(String citation, Certainty certainty) {}

    /** An instrument the rules were taken from. */
    public record Source(String vi, String en, Certainty certainty) {}

    /**
     * How sure the source of a rule is. {@link #READ} and {@link #READ_IN_SECONDARY} count as confirmed; everything else is a
     * default that the customer confirms or replaces.
     */
    public enum Certainty {
        /** Read in the legal text in force. */
        READ,
        /** Read in a text that has been replaced since. */
        READ_IN_REPLACED_TEXT,
        /** Read in a page that names the article. */
        READ_IN_SECONDARY,
        /** Common practice, not confirmed by a text. */
        UNCONFIRMED,
        /** Our own arrangement. */
        DESIGN,
        /** Taken over from the rules before, because the text of the new ones could not be read. */
        INHERITED;

        /** Whether nobody has to confirm it. */
        public boolean isConfirmed() {
            return this == READ || this == READ_IN_SECONDARY;
        }
    }

    /** Its laws and decrees in words. */
    public Worded title() {
        return language ->
                sources.stream().map(source -> title(source, language)).limit(2).collect(Collectors.joining(", "));
    }

    /** What people call it: the first of its laws and decrees, or its id where it names none. */
    public Worded name() {
        return language -> sources.stream()
                .findFirst()
                .map(source -> title(source, language))
                .orElse(id);
    }

    private static String title(Source source, Locale language) {
        return language.getLanguage().equals("en") ? source.en() : source.vi();
    }

    /**
     * A title or commendation form (danh hiệu, hình thức khen thưởng): for whom, with which papers, on which route.
     *
     * @param form a form is given for an achievement, a title for a year
     */
    public record Award(
            String code,
            String vi,
            String en,
            List<NomineeKind> subjects,
            String citation,
            Certainty certainty,
            Dossier dossier,
            Route route,
            boolean form) {

        public Term term() {
            return new Term(code, vi, en);
        }
    }

    /** A code in words, such as that of an award. */
    public record Term(String code, String vi, String en) implements Worded {
        @Override
        public String words(Locale language) {
            return String.format(Locale.ROOT, "%s (%s)", in(language), code);
        }

        /** Without the code. */
        public String in(Locale language) {
            return language.getLanguage().equals("en") ? en : vi;
        }
    }

    /** The papers a dossier needs, by kind; {@code names} says in words what each kind is. */
    public record Dossier(String citation, Certainty certainty, List<String> kinds, Map<String, String> names) {}

    /** Who has to be in the room of a council, and how often it votes. */
    public record CouncilRules(Rule quorum, Rule rounds) {}

    /**
     * The steps a nomination walks.
     *
     * @param competence whose turn it is at {@link Place.Known#COMPETENT_UNIT}
     * @param separateEyes false where one person may endorse at several levels; by default nobody may
     * @param councils how sure it is what holds for every council of the rule set; a step may say its own
     * @param appraisal how sure it is how long whoever appraises has; a step may say its own
     */
    public record Route(
            String citation,
            Certainty certainty,
            @Nullable Competence competence,
            @Nullable Boolean separateEyes,
            @Nullable CouncilRules councils,
            @Nullable Rule appraisal,
            List<StepTemplate> steps) {

        public boolean wantsSeparateEyes() {
            return !Boolean.FALSE.equals(separateEyes);
        }

        Route with(CouncilRules rules, List<StepTemplate> others) {
            return new Route(citation, certainty, competence, separateEyes, rules, appraisal, others);
        }

        Route with(Rule time, List<StepTemplate> others) {
            return new Route(citation, certainty, competence, separateEyes, councils, time, others);
        }

        Route inherited() {
            return new Route(citation, Certainty.INHERITED, competence, separateEyes, councils, appraisal, steps);
        }
    }

    RuleSet until(LocalDate lastDay) {
        return new RuleSet(id, file, validFrom, lastDay, ending, transition, sources, words, awards);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    public Optional<Award> find(String code) {
        return awards.stream().filter(award -> award.code().equals(code)).findFirst();
    }

    /** The award for such a nominee, or a refusal that tells which there are. */
    public Award award(String code, NomineeKind subject) {
        Award award = find(code)
                .orElseThrow(() -> new Refusal(
                        Reason.UNKNOWN_AWARD,
                        Map.of("award", code, "kind", subject, "from", validFrom, "awards", awardsFor(subject))));
        if (!award.subjects().contains(subject)) {
            throw new Refusal(
                            Reason.WRONG_SUBJECT,
                            Map.of("award", award.term(), "kind", subject, "awards", awardsFor(subject)))
                    .citing(award.citation());
        }
        return award;
    }

    private List<Term> awardsFor(NomineeKind subject) {
        return awards.stream()
                .filter(award -> award.subjects().contains(subject))
                .map(Award::term)
                .toList();
    }
}
