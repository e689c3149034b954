package vn.bangvang.query.approverinbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.query.readmodel.Reader;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.book.ScoreBook;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.book.Since;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/**
 * Published rankings whose scores or decisions have changed since, and those on whose old places an acclamation or awards
 * rest. Like outdated scores they are judged at each reading, on the node's reference book.
 */
final class RankingsInDoubt {

    /** @param since the day of the last correction; today, where that was a decision or a member that moved */
    record Doubt(UUID ranking, String task, LocalDate since) {}

    private RankingsInDoubt() {}

    /** Of the clusters that the reader organises. */
    static List<Doubt> of(Reader reader) {
        Set<UnitId> organised = reader.mandates().stream()
                .filter(mandate -> mandate.role() == Role.ORGANISER)
                .map(mandate -> mandate.unit())
                .collect(Collectors.toSet());
        return reader.book()
                .rankings()
                .organisedBy(organised)
                .flatMap(ranking -> of(ranking, reader.book(), reader.today()))
                .toList();
    }

    private static Stream<Doubt> of(RankingState ranking, ReferenceBook book, LocalDate today) {
        UUID id = ranking.id().value();
        Since changed = book.since(ranking);
        LocalDate since = since(ranking, book.scores(), today);
        boolean honours = ranking.isAcclamationInDoubt(changed)
                || ranking.honours().awards().keySet().stream().anyMatch(award -> ranking.isInDoubt(award, changed));
        return Stream.concat(
                changed.isChanged() ? Stream.of(new Doubt(id, "PUBLISH_AGAIN", since)) : Stream.of(),
                honours ? Stream.of(new Doubt(id, "REVIEW_AWARDS", since)) : Stream.of());
    }

    private static LocalDate since(RankingState ranking, ScoreBook scores, LocalDate today) {
        return Stream.ofNullable(ranking.publication())
                .flatMap(publication -> publication.sheets())
                .flatMap(used ->
                        scores.find(used.sheetId()).filter(sheet -> sheet.sequence() > used.sequence()).stream())
                .map(Sheet::stageSince)
                .max(LocalDate::compareTo)
                .orElse(today);
    }
}
