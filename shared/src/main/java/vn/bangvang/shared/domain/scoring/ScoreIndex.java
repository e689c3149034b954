package vn.bangvang.shared.domain.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;

/** Score sheets as they stand: what a ranking is computed from. */
public final class ScoreIndex {

    private record Place(ClusterId cluster, Period quarter) {}

    private final Map<ScoreSheetId, ScoreSheetState> sheets = new ConcurrentHashMap<>();
    private final Map<Place, Set<ScoreSheetId>> places = new ConcurrentHashMap<>();

    public void on(ScoreSheetEvent event, long sequence) {
        var envelope = EventEnvelope.withoutActor(event, sequence);
        if (event instanceof ScoreSheetOpened) {
            add(ScoreSheetState.FOLD.after(null, envelope));
        } else {
            sheets.computeIfPresent(event.sheetId(), (id, sheet) -> sheet.after(envelope));
        }
    }

    private void add(ScoreSheetState sheet) {
        sheets.put(sheet.id(), sheet);
        places.computeIfAbsent(new Place(sheet.cluster(), sheet.quarter()), place -> ConcurrentHashMap.newKeySet())
                .add(sheet.id());
    }

    public Optional<ScoreSheetState> find(ScoreSheetId id) {
        return Optional.ofNullable(sheets.get(id));
    }

    /** The sheets of a cluster in these quarters, in no order. */
    public List<ScoreSheetState> of(ClusterId cluster, List<Period> quarters) {
        return quarters.stream()
                .flatMap(quarter -> places.getOrDefault(new Place(cluster, quarter), Set.of()).stream())
                .map(sheets::get)
                .toList();
    }

    /** The sheets of a cluster in these quarters as they stand, in an index of their own. */
    public ScoreIndex copyOf(ClusterId cluster, List<Period> quarters) {
        ScoreIndex copy = new ScoreIndex();
        of(cluster, quarters).forEach(copy::add);
        return copy;
    }
}
