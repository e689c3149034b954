package vn.bangvang.command.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.bangvang.command.actor.Told;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.UnitId;

/** What a sheet's stream tells beside how the sheet stands: who scored, by which version, and up to which day. */
final class SheetStory {

    private final Set<Author> selfScorers = new HashSet<>();
    private final Map<UnitId, Integer> versions = new HashMap<>();
    private LocalDate scoredUpTo;
    private int settledVersion;
    private boolean assignmentsMoved;

    SheetStory(LocalDate openedOn) {
        scoredUpTo = openedOn;
    }

    void on(ScoreSheetEvent event, Map<String, ?> told) {
        if (event instanceof SelfScoreRecorded e) {
            selfScored(e.unitId(), e.tableVersion(), e.scoredOn(), told);
        } else if (event instanceof SelfScoreCorrected e) {
            selfScored(e.unitId(), e.tableVersion(), e.correctedOn(), told);
        } else if (event instanceof CrossScoreRecorded e) {
            scored(e.scorerId(), e.tableVersion(), e.scoredOn());
        } else if (event instanceof CrossScoreCorrected e) {
            scored(e.scorerId(), e.tableVersion(), e.correctedOn());
        } else if (event instanceof CrossScoringDeclined e) {
            upTo(e.declinedOn());
        } else if (event instanceof AssignmentsCorrected) {
            assignmentsMoved = true;
        } else if (event instanceof SheetConsolidated e) {
            settled(e.tableVersion());
        } else if (event instanceof SheetReverified e) {
            settled(e.tableVersion());
        }
    }

    private void selfScored(UnitId unit, int version, LocalDate day, Map<String, ?> told) {
        scored(unit, version, day);
        Told.remember(selfScorers, told);
    }

    private void scored(UnitId scorer, int version, LocalDate day) {
        versions.put(scorer, version);
        upTo(day);
    }

    private void upTo(LocalDate day) {
        scoredUpTo = day.isAfter(scoredUpTo) ? day : scoredUpTo;
    }

    private void settled(int version) {
        settledVersion = version;
        assignmentsMoved = false;
    }

    Collection<Author> selfScorers() {
        return selfScorers;
    }

    /** The version of the table that the unit's last scores were checked against; 0 when it has given none. */
    int versionOf(UnitId scorer) {
        return versions.getOrDefault(scorer, 0);
    }

    /** The last business date of scoring. */
    LocalDate scoredUpTo() {
        return scoredUpTo;
    }

    int settledVersion() {
        return settledVersion;
    }

    /** Whether assignments were corrected since the scores were settled. */
    boolean assignmentsMoved() {
        return assignmentsMoved;
    }
}
