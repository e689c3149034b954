package vn.bangvang.query.nomination;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.domain.nomination.RouteStep;

/** What an event pinned: by which law, on which route, with which papers. */
record Pinned(
        @Nullable String ruleSet, @Nullable String citation, List<RouteStep> route, List<String> requiredDocuments) {

    static final Set<String> BY =
            Set.of("nomination.submitted", "nomination.dossier-received", "nomination.reception-corrected");

    /** A draft. */
    static final Pinned NOTHING = new Pinned(null, null, List.of(), List.of());

    static Pinned by(NominationEvent event) {
        if (event instanceof DossierReceived e) {
            return new Pinned(e.ruleSet(), e.citation(), e.route(), e.requiredDocuments());
        }
        if (event instanceof ReceptionCorrected e) {
            return new Pinned(e.ruleSet(), e.citation(), e.route(), e.requiredDocuments());
        }
        NominationSubmitted e = (NominationSubmitted) event;
        return new Pinned(e.ruleSet(), e.citation(), e.route(), e.requiredDocuments());
    }
}
