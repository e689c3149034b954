package vn.bangvang.command.scoring;

import java.util.Comparator;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheets;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Refusal;

/** Where the sheets of a cluster's quarter are opened in one unit of work: all of them, or none. */
@Component
class SheetCommandHandler {

    private final Repository<ScoreSheet> sheets;

    SheetCommandHandler(Repository<ScoreSheet> sheets) {
        this.sheets = sheets;
    }

    /** They are locked in the order of their ids, so that two commands never wait for each other. */
    @CommandHandler
    void handle(OpenScoreSheets command, Actor actor) throws Exception {
        Distinct.check(
                command.sheets().stream().map(sheet -> sheet.body().unitId()).toList());
        Distinct.check(command.sheets().stream().map(OpenScoreSheet::sheetId).toList());
        List<OpenScoreSheet> ordered = command.sheets().stream()
                .sorted(Comparator.comparing(sheet -> sheet.sheetId().toString()))
                .toList();
        for (OpenScoreSheet sheet : ordered) {
            open(sheet, actor);
        }
    }

    private void open(OpenScoreSheet sheet, Actor actor) throws Exception {
        try {
            sheets.newInstance(() -> new ScoreSheet(sheet, actor));
        } catch (Refusal refusal) {
            throw refusal.with("unit", sheet.body().unitId());
        }
    }
}
