package vn.bangvang.query.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.scoring.SheetGrid.Line;
import vn.bangvang.shared.domain.scoring.CriterionScore;

/**
 * A form in which scores are entered line by line, for one command.
 *
 * @param act which: the key of its words
 * @param path of the command behind the sheet's
 * @param list the field of the command that holds the scores
 * @param by for which unit somebody scores or consolidates, and the field that says so; null where the sheet says it
 * @param day the field of the day
 * @param reason whether the command asks one reason for all
 * @param reasons whether each value that is set otherwise asks one
 * @param own whether the unit's own scores are shown beside
 */
record EntryForm(
        String act,
        String path,
        String list,
        @Nullable By by,
        String day,
        boolean reason,
        boolean reasons,
        boolean own,
        List<Entry> entries) {

    record By(String field, Named unit) {}

    /**
     * A line of the table.
     *
     * @param index of the criterion among those that are asked; −1 for a section and for what is not assigned
     * @param given what stands there before; null where nothing does
     * @param own what the unit gave itself; null where it gave nothing, or its reader may not see it
     * @param open whether it has to be settled by whoever fills the form in
     */
    record Entry(
            Line line,
            int index,
            @Nullable CriterionScore given,
            @Nullable CriterionScore own,
            boolean open) {}

    /** @param open the criteria that have to be given anew or settled */
    static List<Entry> entries(SheetGrid grid, List<CriterionScore> given, List<String> open) {
        Map<String, CriterionScore> byCode =
                given.stream().collect(Collectors.toMap(CriterionScore::criterion, Function.identity()));
        Map<String, CriterionScore> own =
                grid.self().map(SheetGrid.Column::scores).orElse(Map.of());
        List<Line> asked = grid.asked();
        return grid.lines().stream()
                .map(line -> new Entry(
                        line,
                        asked.indexOf(line),
                        byCode.get(line.criterion().code()),
                        own.get(line.criterion().code()),
                        open.contains(line.criterion().code())))
                .toList();
    }

    /** Under which name what is typed is kept until it is sent: somebody may score for several units. */
    public String key() {
        return by == null ? act : act + ":" + by.unit().id();
    }

    /** How many criteria are asked. */
    public long asked() {
        return entries.stream().filter(entry -> entry.index() >= 0).count();
    }
}
