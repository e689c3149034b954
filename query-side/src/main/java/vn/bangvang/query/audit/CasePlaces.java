package vn.bangvang.query.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a case is shown, by the stored type of its aggregate. */
public final class CasePlaces {

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("Nomination", "/nominations/"),
            Map.entry("NominationDraft", "/drafts/"),
            Map.entry("Decision", "/decisions/"),
            Map.entry("Pledge", "/pledges/"),
            Map.entry("ScoreSheet", "/scoring/"),
            Map.entry("Ranking", "/rankings/"),
            Map.entry("Review", "/reviews/"),
            Map.entry("EmulationRegistration", "/registrations/"),
            Map.entry("Movement", "/movements/"),
            Map.entry("EmulationCongress", "/congresses/"),
            Map.entry("Mandate", "/admin/mandates/"));

    private CasePlaces() {}

    /** The address before the id; null where cases of this type have no page. */
    public static @Nullable String of(String aggregateType) {
        return PLACES.get(aggregateType);
    }
}
