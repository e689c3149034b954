package vn.bangvang.query.readmodel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * A nomination rests on a place in a published ranking that has changed since. It goes on if it was submitted already; who
 * has to approve it is told.
 *
 * @param words the same for reading
 */
public record RestsOnPlaces(UUID ranking, Named cluster, Period period, String words) {

    private static final String WORDS =
            "Dựa trên kết quả xếp hạng đã thay đổi từ đó · Rests on a ranking that has changed since";

    public static @Nullable RestsOnPlaces inDoubt(UUID nomination, ReferenceData references) {
        return references
                .doubtOf(new NominationId(nomination))
                .map(ranking -> new RestsOnPlaces(
                        ranking.id().value(),
                        Named.cluster(ranking.cluster(), references.clusters()),
                        ranking.period(),
                        WORDS))
                .orElse(null);
    }
}
