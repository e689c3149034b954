package vn.bangvang.query.approverinbox;

import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.event.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.event.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.event.RankingEvent.RankingOpened;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.UnitExcluded;

/** Writes how far each ranking has come, which objections to it wait for an answer, and which periods are ranked. */
final class RankingsWaiting {

    private RankingsWaiting() {}

    static void happened(RankingEvent event, Recorded recorded, RowBatch rows) {
        if (event instanceof RankingOpened e) {
            opened(e, recorded, rows);
            return;
        }
        if (event instanceof ObjectionRaised e) {
            rows.one(
                    "insert into read_approverinbox_v2.objection (id, ranking_id, unit_id, since) values (?, ?, ?, ?)",
                    e.objectionId(),
                    e.objectionId().value(),
                    e.rankingId().value(),
                    e.unitId().value(),
                    e.raisedOn());
        } else if (event instanceof ObjectionAnswered e) {
            rows.one(
                    "update read_approverinbox_v2.objection set answered = true where id = ?",
                    e.objectionId(),
                    e.objectionId().value());
        } else {
            decided(event, rows);
        }
        rows.one(
                "update read_approverinbox_v2.ranking set sequence = ? where id = ?",
                event.rankingId(),
                recorded.sequence(),
                event.rankingId().value());
    }

    private static void decided(RankingEvent event, RowBatch rows) {
        if (event instanceof UnitExcluded e) {
            rows.any(
                    "insert into read_approverinbox_v2.excluded (ranking_id, unit_id) values (?, ?)"
                            + " on conflict do nothing",
                    e.rankingId() + "/" + e.unitId(),
                    e.rankingId().value(),
                    e.unitId().value());
        } else if (event instanceof ExclusionLifted e) {
            rows.any(
                    "delete from read_approverinbox_v2.excluded where ranking_id = ? and unit_id = ?",
                    e.rankingId() + "/" + e.unitId(),
                    e.rankingId().value(),
                    e.unitId().value());
        } else if (event instanceof RankingProposed e) {
            rows.one(
                    "update read_approverinbox_v2.ranking set objections_until = ? where id = ?",
                    e.rankingId(),
                    e.objectionsUntil(),
                    e.rankingId().value());
        } else if (event instanceof RankingPublished e) {
            published(e, rows);
        }
    }

    private static void opened(RankingOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.ranking (id, organiser_id, cluster_id, year, quarter, period, since,"
                        + " sequence) values (?, ?, ?, ?, ?, ?, ?, ?)",
                event.rankingId(),
                event.rankingId().value(),
                event.organiserId().value(),
                event.clusterId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                event.openedOn(),
                recorded.sequence());
    }

    /** Once a period is ranked, nobody is asked to score it any more. */
    private static void published(RankingPublished event, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.ranked (cluster_id, year, quarter) values (?, ?, ?)",
                event.clusterId() + "/" + event.period(),
                event.clusterId().value(),
                event.period().year(),
                event.period().quarter());
        rows.one(
                "update read_approverinbox_v2.ranking set published = true where id = ?",
                event.rankingId(),
                event.rankingId().value());
    }
}
