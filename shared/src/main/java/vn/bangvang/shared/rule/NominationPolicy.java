package vn.bangvang.shared.rule;

import java.util.List;
import java.util.Map;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.RuleSet.Award;
import vn.bangvang.shared.value.Document;
import vn.bangvang.shared.value.Nominee;
import vn.bangvang.shared.value.NomineeKind;
import vn.bangvang.shared.value.RouteStep;
import vn.bangvang.shared.value.StepKind;

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

    /** Steps are taken in their order: only the current one can be. */
    public static void checkStep(RouteStep current, StepKind wanted) {
        if (current.kind() != wanted) {
            throw new Refusal(
                    Reason.WRONG_STEP, Map.of("current", current.kind(), "level", current.level(), "wanted", wanted));
        }
    }
}
