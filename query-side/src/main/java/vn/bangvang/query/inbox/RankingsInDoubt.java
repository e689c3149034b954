package vn.bangvang.query.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.DoubtPolicy;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.Since;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Published rankings whose scores or decisions have changed since, and those on whose old places an acclamation or awards
 * rest. Like outdated scores they are judged at each reading, on the node's reference data.
 */
final class RankingsInDoubt {

    /** @param since the day of the last correction; today, where that was a decision or a member that moved */
    record Doubt(UUID ranking, String task, LocalDate since) {}

    private RankingsInDoubt() {}

    /** Of the clusters that the reader organises. */
    static List<Doubt> of(Viewer reader) {
        Set<UnitId> organised = reader.mandates().stream()
                .filter(mandate -> mandate.role() == Role.ORGANISER)
                .map(mandate -> mandate.unit())
                .collect(Collectors.toSet());
        return reader.references()
                .rankings()
                .organisedBy(organised)
                .flatMap(ranking -> of(ranking, reader.references(), reader.today()))
                .toList();
    }

    private static Stream<Doubt> of(RankingState ranking, ReferenceData references, LocalDate today) {
        UUID id = ranking.id().value();
        Since changed = references.since(ranking);
        LocalDate since = changed.correctedOn() == null ? today : changed.correctedOn();
        return Stream.concat(
                changed.isChanged() ? Stream.of(new Doubt(id, "PUBLISH_AGAIN", since)) : Stream.of(),
                DoubtPolicy.isAnythingInDoubt(ranking, changed)
                        ? Stream.of(new Doubt(id, "REVIEW_AWARDS", since))
                        : Stream.of());
    }
}
