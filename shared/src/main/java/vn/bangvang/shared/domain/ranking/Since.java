package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * What has changed of what a published ranking rests on.
 *
 * @param corrected units whose final scores were corrected
 * @param moved units that were ranked as members and are none any more, or the other way round, or in other quarters
 * @param decisions how many decisions on ties and exclusions it does not know
 * @param correctedOn the day of the last correction of a score; null without one
 * @param changes how much that is together: one more brings back a doubt that was settled
 */
public record Since(
        List<UnitId> corrected,
        List<UnitId> moved,
        int decisions,
        @Nullable LocalDate correctedOn,
        int changes) {

    static final Since NOTHING = new Since(List.of(), List.of(), 0, null, 0);

    public boolean isChanged() {
        return changes > 0;
    }

    /** The units concerned. */
    public List<UnitId> units() {
        return Stream.concat(corrected.stream(), moved.stream()).distinct().toList();
    }
}
