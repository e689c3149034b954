package vn.bangvang.query.inbox;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.QuarterMembers;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.cluster.Stay;
import vn.bangvang.shared.domain.cluster.StayPolicy;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Units that joined or left within a year, in the quarters whose table has a rule of its own for who is a member. There are
 * few; the tables of this read model know the usual rule alone.
 */
final class MembersByTable {

    record Judged(UUID cluster, int year, int quarter, UUID unit, boolean member) {}

    private MembersByTable() {}

    static List<Judged> of(ReferenceData references) {
        return references
                .clusters()
                .all()
                .flatMap(cluster -> cluster.years().entrySet().stream()
                        .filter(year -> !year.getValue().stays().isEmpty())
                        .flatMap(year -> Period.of(Integer.toString(year.getKey())).quarters().stream()
                                .flatMap(quarter -> judged(cluster, year.getValue(), quarter, references))))
                .toList();
    }

    private static Stream<Judged> judged(
            ClusterState cluster, Roster roster, Period quarter, ReferenceData references) {
        QuarterMembers rule = references.rankingFacts().quarterMembers(cluster, quarter);
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
