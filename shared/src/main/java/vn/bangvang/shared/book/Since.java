package vn.bangvang.shared.book;

import java.util.List;
import java.util.stream.Stream;
import vn.bangvang.shared.value.UnitId;

/**
 * What has changed of what a published ranking rests on.
 *
 * @param corrected units whose final scores were corrected
 * @param moved units that were ranked as members and are none any more, or the other way round, or in other quarters
 * @param decisions how many decisions on ties and exclusions it does not know
 * @param changes how much that is together: one more brings back a doubt that was settled
 */
public record Since(List<UnitId> corrected, List<UnitId> moved, int decisions, int changes) {

    static final Since NOTHING = new Since(List.of(), List.of(), 0, 0);

    public boolean isChanged() {
        return changes > 0;
    }

    /** The units concerned. */
    public List<UnitId> units() {
        return Stream.concat(corrected.stream(), moved.stream()).distinct().toList();
    }
}
