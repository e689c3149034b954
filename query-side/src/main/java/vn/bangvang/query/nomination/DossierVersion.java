package vn.bangvang.query.nomination;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.nomination.NominationAct;
import vn.bangvang.shared.domain.nomination.NominationAct.Act;
import vn.bangvang.shared.domain.nomination.NominationState;

/**
 * A dossier as it was handed in one time (lần trình), and what of its papers had changed since the time before.
 *
 * @param number from 1
 * @param entry when and by whom
 * @param changes none for the first
 */
record DossierVersion(int number, NominationTimeline.Entry entry, List<Paper> papers, List<Change> changes) {

    /** @param before null for a paper that was added @param after null for one that was left out */
    record Change(@Nullable Paper before, @Nullable Paper after) {}

    private static final Set<Act> HANDED_IN = EnumSet.of(Act.SUBMITTED, Act.RESUBMITTED);

    /** @param states after each event of the timeline */
    static List<DossierVersion> of(List<NominationState> states, List<NominationTimeline.Entry> timeline) {
        List<DossierVersion> versions = new ArrayList<>();
        List<Paper> before = List.of();
        int done = 0;
        for (int i = 0; i < states.size(); i++) {
            List<NominationAct> acts = states.get(i).acts();
            if (acts.size() > done
                    && HANDED_IN.contains(acts.get(acts.size() - 1).act())) {
                List<Paper> papers = Paper.of(states.get(i).documents());
                versions.add(new DossierVersion(
                        versions.size() + 1,
                        timeline.get(i),
                        papers,
                        versions.isEmpty() ? List.of() : changes(before, papers)));
                before = papers;
            }
            done = acts.size();
        }
        return versions;
    }

    /** A paper takes the place of one of its kind; what is left over was added or left out. */
    static List<Change> changes(List<Paper> before, List<Paper> after) {
        List<Paper> gone = without(before, after);
        List<Paper> come = without(after, before);
        List<Change> changes = new ArrayList<>();
        for (Paper old : gone) {
            Paper instead = come.stream()
                    .filter(paper -> paper.kind().equals(old.kind()))
                    .findFirst()
                    .orElse(null);
            if (instead != null) {
                come.remove(instead);
            }
            changes.add(new Change(old, instead));
        }
        come.forEach(paper -> changes.add(new Change(null, paper)));
        return changes;
    }

    /** Each paper of the one is taken away once from the other: there may be two alike. */
    private static List<Paper> without(List<Paper> papers, List<Paper> others) {
        List<Paper> rest = new ArrayList<>(papers);
        others.forEach(rest::remove);
        return rest;
    }
}
