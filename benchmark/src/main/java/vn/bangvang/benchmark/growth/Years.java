package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.benchmark.growth.PastUnit.Worker;
import vn.bangvang.benchmark.growth.Timeline.Case;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.pledge.Witness;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportSubmitted;
import vn.bangvang.shared.domain.target.TargetReportId;
import vn.bangvang.shared.domain.target.TargetResult;

/** The year of each cluster (cụm thi đua): opened, pledged (giao ước), reported on each quarter, handed over. */
final class Years implements Course {

    static final List<Target> TARGETS = List.of(
            new Target("TT", "Thủ tục hành chính giải quyết đúng hạn", "%", Score.of("98"), Accumulation.LATEST),
            new Target("SK", "Sáng kiến được công nhận", "sáng kiến", Score.of("6"), Accumulation.SUM),
            new Target("DH", "Điển hình tiên tiến được biểu dương", "gương", Score.of("8"), Accumulation.SUM),
            new Target("CT", "Công trình, phần việc thi đua", "công trình", Score.of("4"), Accumulation.SUM));

    private final Timeline timeline;
    private final Ids ids;
    private final PastProvince province;
    private final Map<ClusterId, Case> clusters = new HashMap<>();
    private final Map<ClusterId, Case> pledges = new HashMap<>();
    private final Map<ClusterId, PledgeId> pledged = new HashMap<>();

    Years(Timeline timeline, Ids ids, PastProvince province) {
        this.timeline = timeline;
        this.ids = ids;
        this.province = province;
    }

    @Override
    public void quarter(Period quarter) {
        for (PastCluster cluster : province.clusters) {
            if (quarter.quarter() == 1) {
                open(cluster, quarter.year());
                pledge(cluster, quarter.year());
            }
            cluster.members().forEach(member -> report(cluster, member, quarter));
            if (quarter.quarter() == 4) {
                close(cluster, quarter.year());
            }
        }
    }

    private void open(PastCluster cluster, int year) {
        Official organiser = cluster.organiser().as(Role.ORGANISER);
        LocalDate day = LocalDate.of(year, 1, 20);
        Case course = clusters.get(cluster.id());
        boolean first = course == null;
        if (course == null) {
            course = timeline.open("Cluster", cluster.id().value());
            clusters.put(cluster.id(), course);
            String name = "Cụm thi đua số " + cluster.number();
            course.add(
                    day, organiser, new ClusterFormed(cluster.id(), ClusterKind.CLUSTER, name, organiser.unit(), day));
        }
        PastUnit leader = cluster.leader(year);
        course.add(
                day,
                organiser,
                new ClusterYearOpened(
                        cluster.id(),
                        organiser.unit(),
                        year,
                        cluster.units(),
                        leader.id,
                        cluster.deputy(year).id,
                        day));
        if (!first) {
            course.add(
                    day,
                    organiser,
                    new LeadershipHandedOver(
                            cluster.id(),
                            organiser.unit(),
                            year - 1,
                            cluster.leader(year - 1).id,
                            year,
                            leader.id,
                            "Theo quy chế của cụm",
                            day));
        }
    }

    private void pledge(PastCluster cluster, int year) {
        LocalDate day = LocalDate.of(year, 2, 8);
        PledgeId id = new PledgeId(ids.of(day));
        Official organiser = cluster.organiser().as(Role.ORGANISER);
        Case pledge = timeline.open("Pledge", id.value());
        pledges.put(cluster.id(), pledge);
        pledged.put(cluster.id(), id);
        pledge.add(
                day,
                organiser,
                new PledgeOpened(
                        id,
                        cluster.id(),
                        year,
                        organiser.unit(),
                        "Đoàn kết, sáng tạo, thi đua hoàn thành xuất sắc nhiệm vụ năm " + year,
                        List.of(Words.PLAN, Words.TASK),
                        TARGETS,
                        cluster.units(),
                        new Witness(organiser.unit(), null, null, null),
                        day.plusDays(20),
                        day));
        for (int i = 0; i < cluster.members().size(); i++) {
            PastUnit party = cluster.members().get(i);
            Official signer = party.as(Role.REPRESENTATIVE);
            LocalDate signedOn = day.plusDays(2 + i);
            pledge.add(
                    signedOn,
                    signer,
                    new PledgeSigned(id, 1, party.id, signer.signature(), "Thủ trưởng đơn vị", signedOn, false, 0));
            if (i + 1 == cluster.members().size()) {
                pledge.add(signedOn, signer, new PledgeFullySigned(id, 1, signedOn));
            }
        }
        LocalDate witnessedOn = pledge.day().plusDays(1);
        pledge.add(
                witnessedOn,
                organiser,
                new PledgeWitnessed(
                        id,
                        1,
                        organiser.unit(),
                        null,
                        organiser.signature(),
                        "Đại diện cơ quan tổ chức",
                        cluster.units(),
                        List.of(),
                        witnessedOn));
    }

    private void report(PastCluster cluster, PastUnit member, Period quarter) {
        LocalDate day = quarter.dayAfter().minusDays(9).plusDays(member.number % 8);
        TargetReportId id = new TargetReportId(ids.of(day));
        List<TargetResult> results = new ArrayList<>();
        for (Target target : TARGETS) {
            Score actual = target.accumulates() == Accumulation.SUM
                    ? Score.of(Integer.toString((member.number + quarter.quarter()) % 4))
                    : Score.of("9" + member.number % 10);
            results.add(new TargetResult(target.code(), actual, List.of("Báo cáo quý " + quarter), null));
        }
        PledgeId pledge = pledged.get(cluster.id());
        if (pledge != null) {
            timeline.open("TargetReport", id.value())
                    .add(
                            day,
                            member.as(Role.REPRESENTATIVE),
                            new TargetReportSubmitted(id, pledge, 1, member.id, quarter, results, day));
        }
    }

    private void close(PastCluster cluster, int year) {
        LocalDate day = LocalDate.of(year, 12, 28);
        PledgeId id = pledged.get(cluster.id());
        Case pledge = pledges.get(cluster.id());
        if (id != null && pledge != null) {
            Official organiser = cluster.organiser().as(Role.ORGANISER);
            pledge.add(day, organiser, new PledgeClosed(id, 1, cluster.units(), List.of(), day));
        }
    }

    /** Somebody of the unit, in turns. */
    static Worker worker(PastUnit unit, int number) {
        return unit.workers.get(Math.floorMod(number, unit.workers.size()));
    }
}
