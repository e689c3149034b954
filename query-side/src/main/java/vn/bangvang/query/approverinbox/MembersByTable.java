package vn.bangvang.query.approverinbox;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.rule.StayPolicy;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.QuarterMembers;
import vn.bangvang.shared.value.ScoringTerms;
import vn.bangvang.shared.value.Stay;

/**
 * Units that joined or left within a year, in the quarters whose table has a rule of its own for who is a member. There are
 * few; the tables of this read model know the usual rule alone.
 */
final class MembersByTable {

    record Judged(UUID cluster, int year, int quarter, UUID unit, boolean member) {}

    private MembersByTable() {}

    static List<Judged> of(ReferenceBook book) {
        return book.clusters()
                .all()
                .flatMap(cluster -> cluster.years().entrySet().stream()
                        .filter(year -> !year.getValue().stays().isEmpty())
                        .flatMap(year -> Period.of(Integer.toString(year.getKey())).quarters().stream()
                                .flatMap(quarter -> judged(cluster, year.getValue(), quarter, book))))
                .toList();
    }

    private static Stream<Judged> judged(Cluster cluster, Roster roster, Period quarter, ReferenceBook book) {
        QuarterMembers rule = book.rankingFacts().quarterMembers(cluster, quarter);
        if (rule == ScoringTerms.USUAL_QUARTER_MEMBERS) {
            return Stream.of();
        }
        return roster.stays().stream()
                .map(Stay::unitId)
                .distinct()
                .map(unit -> new Judged(
                        cluster.id().value(),
                        quarter.year(),
                        quarter.quarter(),
                        unit.value(),
                        StayPolicy.isMemberIn(roster.stays(), unit, quarter, rule)));
    }
}
