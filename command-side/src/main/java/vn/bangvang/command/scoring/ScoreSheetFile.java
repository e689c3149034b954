package vn.bangvang.command.scoring;

import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import vn.bangvang.shared.book.Sheet;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.value.ScoreSheetId;

/** What a score sheet remembers: how it stands, by the fold that the books use too, and its story. */
abstract class ScoreSheetFile {

    @AggregateIdentifier
    protected ScoreSheetId id;

    protected Sheet sheet;
    protected SheetStory story;

    @EventSourcingHandler
    void on(ScoreSheetEvent event, MetaData told, @SequenceNumber long sequence) {
        if (event instanceof ScoreSheetOpened opened) {
            id = opened.sheetId();
            sheet = Sheet.opened(opened, sequence);
            story = new SheetStory(opened.openedOn());
        } else {
            sheet = sheet.after(event, sequence);
            story.on(event, told);
        }
    }
}
