package vn.bangvang.query.approverinbox;

import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.event.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.event.RankingEvent.RankingOpened;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;

/** Writes which objections to a ranking wait for an answer, and which periods are ranked. */
final class RankingsWaiting {

    private RankingsWaiting() {}

    static void happened(RankingEvent event, Recorded recorded, RowBatch rows) {
        if (event instanceof RankingOpened e) {
            opened(e, recorded, rows);
            return;
        }
        if (event instanceof ObjectionRaised e) {
            rows.one(
                    "insert into read_approverinbox_v1.objection (id, ranking_id, unit_id, since) values (?, ?, ?, ?)",
                    e.objectionId(),
                    e.objectionId().value(),
                    e.rankingId().value(),
                    e.unitId().value(),
                    e.raisedOn());
        } else if (event instanceof ObjectionAnswered e) {
            rows.one(
                    "update read_approverinbox_v1.objection set answered = true where id = ?",
                    e.objectionId(),
                    e.objectionId().value());
        } else if (event instanceof RankingPublished e) {
            published(e, rows);
        }
        rows.one(
                "update read_approverinbox_v1.ranking set sequence = ? where id = ?",
                event.rankingId(),
                recorded.sequence(),
                event.rankingId().value());
    }

    private static void opened(RankingOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v1.ranking (id, organiser_id, cluster_id, period, sequence)"
                        + " values (?, ?, ?, ?, ?)",
                event.rankingId(),
                event.rankingId().value(),
                event.organiserId().value(),
                event.clusterId().value(),
                event.period().toString(),
                recorded.sequence());
    }

    /** Once a period is ranked, nobody is asked to score it any more. */
    private static void published(RankingPublished event, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v1.ranked (cluster_id, year, quarter) values (?, ?, ?)",
                event.clusterId() + "/" + event.period(),
                event.clusterId().value(),
                event.period().year(),
                event.period().quarter());
    }
}
