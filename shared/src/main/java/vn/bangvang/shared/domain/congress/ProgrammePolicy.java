package vn.bangvang.shared.domain.congress;

import java.util.Map;
import java.util.Set;
import vn.bangvang.shared.domain.congress.Programme.Presentation;
import vn.bangvang.shared.domain.congress.Programme.Step;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationId;

/** The order of a congress's presentations, and that nobody is honoured twice. */
public final class ProgrammePolicy {

    private ProgrammePolicy() {}

    public static void checkNew(Programme programme, String code) {
        if (programme.presentations().containsKey(code)) {
            throw new Refusal(Reason.LISTED_TWICE, Map.of("value", code));
        }
    }

    public static Presentation at(Programme programme, String code, Set<Step> steps) {
        Presentation presentation = programme.presentations().get(code);
        if (presentation == null) {
            throw new Refusal(Reason.UNKNOWN_PRESENTATION, Map.of("presentation", code));
        }
        if (!steps.contains(presentation.step())) {
            throw new Refusal(
                    Reason.PRESENTATION_NOT_AT_THIS_STEP, Map.of("presentation", code, "current", presentation.step()));
        }
        return presentation;
    }

    public static void checkPlace(Programme programme, int order) {
        if (programme.presentations().values().stream()
                .anyMatch(other -> other.order() != null && other.order() == order)) {
            throw new Refusal(Reason.ORDER_TAKEN, Map.of("order", order));
        }
    }

    public static void checkNotHonoured(Programme programme, NominationId nomination) {
        if (programme.honours().containsKey(nomination)) {
            throw new Refusal(Reason.ALREADY_HONOURED, Map.of("nomination", nomination));
        }
    }

    public static HonourLine honoured(Programme programme, NominationId nomination) {
        HonourLine line = programme.honours().get(nomination);
        if (line == null) {
            throw new Refusal(Reason.NOT_HONOURED, Map.of("nomination", nomination));
        }
        return line;
    }
}
