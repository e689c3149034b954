package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.StepKind;

/** What may be nominated, with which dossier, and which step may be taken next. */
public final class NominationPolicy {

    private NominationPolicy() {}

    /** The award of that code, if the law has it for such a nominee. */
    public static Award checkNominee(RuleSet rules, String award, Nominee nominee) {
        Award found = rules.award(award, nominee.kind());
        checkComplete(nominee);
        return found;
    }

    /** A person, and only a person, has an id and a name. */
    public static void checkComplete(Nominee nominee) {
        boolean person = nominee.kind() == NomineeKind.INDIVIDUAL;
        if (person != (nominee.personId() != null) || person != (nominee.name() != null)) {
            throw new Refusal(Reason.NOMINEE_INCOMPLETE);
        }
    }

    /** What is to be honoured has begun: no award of a year to come. */
    public static void checkYear(int year, LocalDate day) {
        if (year > day.getYear()) {
            throw new Refusal(Reason.AWARD_YEAR_TO_COME, Map.of("year", year, "date", day));
        }
    }

    /** Only forms of commendation are told apart by achievement. */
    public static void checkAchievement(Award award, @Nullable String achievementCode) {
        if (achievementCode != null && !award.form()) {
            throw new Refusal(
                            Reason.TITLE_HAS_NO_ACHIEVEMENT,
                            Map.of("award", award.term(), "achievement", achievementCode))
                    .citing(award.citation());
        }
    }

    /** The code of the achievement to have taken a place in a ranking (xếp hạng). */
    public static String achievementOf(RankingId ranking, Period period) {
        String id = ranking.toString().toUpperCase(Locale.ROOT);
        return "XH-" + period + "-" + id.substring(id.length() - 12);
    }

    /** The kinds of paper that are required and not there, in the order in which they are required. */
    public static List<String> missing(List<String> required, List<Document> documents) {
        List<String> there = documents.stream().map(Document::kind).toList();
        return required.stream().filter(kind -> !there.contains(kind)).toList();
    }

    public static void checkDossier(List<String> required, List<Document> documents, String citation) {
        List<String> missing = missing(required, documents);
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.DOSSIER_INCOMPLETE, Map.of("missing", missing)).citing(citation);
        }
    }

    /** A return says which papers are missing, in kinds that the law's dossiers know. */
    public static void checkMissing(List<String> missing, Collection<String> known) {
        if (missing.isEmpty()) {
            throw new Refusal(Reason.NOTHING_MISSING, Map.of("known", List.copyOf(known)));
        }
        Distinct.check(missing);
        List<String> unknown =
                missing.stream().filter(kind -> !known.contains(kind)).toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Reason.UNKNOWN_PAPER, Map.of("kinds", unknown, "known", List.copyOf(known)));
        }
    }

    /** What comes back has changed, and brings a paper of each kind that was missing. */
    public static void checkSupplement(List<String> missing, List<Document> before, List<Document> now) {
        List<Document> brought =
                now.stream().filter(paper -> !before.contains(paper)).toList();
        if (brought.isEmpty() && now.size() == before.size()) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        List<String> outstanding = missing(missing, brought);
        if (!outstanding.isEmpty()) {
            throw new Refusal(Reason.SUPPLEMENT_MISSING, Map.of("missing", outstanding));
        }
    }

    /** Steps are taken in their order: only the current one can be. */
    public static void checkStep(RouteStep current, StepKind wanted) {
        if (current.kind() != wanted) {
            throw new Refusal(
                    Reason.WRONG_STEP, Map.of("current", current.kind(), "level", current.level(), "wanted", wanted));
        }
    }
}
