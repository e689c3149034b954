package vn.bangvang.shared.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.ScoreSheetId;

/** Score sheets as they stand: what a ranking is computed from. */
public final class ScoreBook {

    private record Place(ClusterId cluster, Period quarter) {}

    private final Map<ScoreSheetId, Sheet> sheets = new ConcurrentHashMap<>();
    private final Map<Place, Set<ScoreSheetId>> places = new ConcurrentHashMap<>();

    public void on(ScoreSheetEvent event, long sequence) {
        if (event instanceof ScoreSheetOpened opened) {
            add(Sheet.opened(opened, sequence));
        } else {
            sheets.computeIfPresent(event.sheetId(), (id, sheet) -> sheet.after(event, sequence));
        }
    }

    private void add(Sheet sheet) {
        sheets.put(sheet.id(), sheet);
        places.computeIfAbsent(new Place(sheet.cluster(), sheet.quarter()), place -> ConcurrentHashMap.newKeySet())
                .add(sheet.id());
    }

    public Optional<Sheet> find(ScoreSheetId id) {
        return Optional.ofNullable(sheets.get(id));
    }

    /** The sheets of a cluster in these quarters, in no order. */
    public List<Sheet> of(ClusterId cluster, List<Period> quarters) {
        return quarters.stream()
                .flatMap(quarter -> places.getOrDefault(new Place(cluster, quarter), Set.of()).stream())
                .map(sheets::get)
                .toList();
    }

    /** The sheets of a cluster in these quarters as they stand, in a book of their own. */
    public ScoreBook copyOf(ClusterId cluster, List<Period> quarters) {
        ScoreBook copy = new ScoreBook();
        of(cluster, quarters).forEach(copy::add);
        return copy;
    }
}
