package vn.bangvang.shared.domain.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Cases;
import vn.bangvang.shared.domain.kernel.CasesInMemory;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Shelf;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;

/** Score sheets as they stand: what a ranking is computed from. */
public final class ScoreIndex {

    private final Cases<ScoreSheetState, ScoreSheetEvent> sheets;
    private final Shelf<ClusterId> shelf = new Shelf<>();

    /** Knows what it is told. */
    public ScoreIndex() {
        this(new CasesInMemory<>(ScoreSheetState.FOLD));
    }

    public ScoreIndex(Cases<ScoreSheetState, ScoreSheetEvent> sheets) {
        this.sheets = sheets;
    }

    public void on(ScoreSheetEvent event, long sequence) {
        if (event instanceof ScoreSheetOpened e) {
            shelf.add(e.clusterId(), e.period(), e.sheetId());
        }
        sheets.on(event.sheetId().value(), EventEnvelope.withoutActor(event, sequence));
    }

    public Optional<ScoreSheetState> find(ScoreSheetId id) {
        return sheets.find(id);
    }

    /** Those of these sheets that there are. */
    public List<ScoreSheetState> find(Stream<ScoreSheetId> ids) {
        return sheets.find(ids.map(ScoreSheetId::value).distinct().toList());
    }

    /** The sheets of a cluster in these quarters, in no order. */
    public List<ScoreSheetState> of(ClusterId cluster, List<Period> quarters) {
        return sheets.find(shelf.of(cluster, quarters::contains));
    }

    /** The sheets of a cluster in these quarters as they stand, in an index of their own. */
    public ScoreIndex copyOf(ClusterId cluster, List<Period> quarters) {
        CasesInMemory<ScoreSheetState, ScoreSheetEvent> standing = new CasesInMemory<>(ScoreSheetState.FOLD);
        ScoreIndex copy = new ScoreIndex(standing);
        of(cluster, quarters).forEach(sheet -> {
            standing.put(sheet.id(), sheet);
            copy.shelf.add(sheet.cluster(), sheet.quarter(), sheet.id());
        });
        return copy;
    }

    /** Which sheets there are. */
    public Shelf<ClusterId> shelf() {
        return shelf;
    }
}
