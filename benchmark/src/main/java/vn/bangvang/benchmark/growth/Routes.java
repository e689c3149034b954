package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.MembershipPolicy;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RoutePolicy;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.Surroundings;

/** Judges what is submitted by the law of its day, as the command side does. */
final class Routes {

    private final PastProvince province;

    Routes(PastProvince province) {
        this.province = province;
    }

    NominationSubmitted judge(
            NominationId id,
            PastUnit unit,
            Nominee nominee,
            String award,
            int year,
            @Nullable PastCluster cluster,
            @Nullable PastUnit leader,
            @Nullable String achievementCode,
            LocalDate day) {
        RuleSet rules = RuleSets.inForceOn(day);
        Award law = rules.award(award, nominee.kind());
        Surroundings around = new Surroundings(
                unit.line(),
                cluster == null || leader == null ? null : speaker(cluster, leader, unit, year),
                cluster == null ? null : cluster.organiser().id,
                province.province().id,
                Stream::empty);
        List<Document> documents = law.dossier().kinds().stream()
                .map(kind -> new Document(
                        kind,
                        CaseText.about(nominee, law.dossier().names().getOrDefault(kind, kind)),
                        unit.number + "/" + kind))
                .toList();
        return new NominationSubmitted(
                id,
                unit.id,
                nominee,
                law.code(),
                year,
                cluster == null ? null : cluster.id(),
                rules.id(),
                law.citation(),
                RoutePolicy.walk(law, around),
                law.dossier().kinds(),
                documents,
                CaseText.about(nominee, Words.achievement(unit.number + year)),
                day,
                law.form() ? achievementCode : null,
                law.route().wantsSeparateEyes());
    }

    private static UnitId speaker(PastCluster cluster, PastUnit leader, PastUnit unit, int year) {
        return MembershipPolicy.speaksFor(leader.id, cluster.deputy(year).id, unit.equals(leader));
    }
}
