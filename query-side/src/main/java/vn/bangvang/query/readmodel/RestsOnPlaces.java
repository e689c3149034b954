package vn.bangvang.query.readmodel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Period;

/**
 * A nomination rests on a place in a published ranking that has changed since. It goes on if it was submitted already; who
 * has to approve it is told.
 *
 * @param words the same for reading
 */
public record RestsOnPlaces(UUID ranking, Named cluster, Period period, String words) {

    private static final String WORDS =
            "Dựa trên kết quả xếp hạng đã thay đổi từ đó · Rests on a ranking that has changed since";

    public static @Nullable RestsOnPlaces inDoubt(UUID nomination, ReferenceBook book) {
        return book.doubtOf(new NominationId(nomination))
                .map(ranking -> new RestsOnPlaces(
                        ranking.id().value(),
                        Named.cluster(ranking.cluster(), book.clusters()),
                        ranking.period(),
                        WORDS))
                .orElse(null);
    }
}
