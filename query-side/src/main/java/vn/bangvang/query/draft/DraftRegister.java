package vn.bangvang.query.draft;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.nomination.DraftContents;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent;
import vn.bangvang.shared.domain.nomination.NominationDraftState;

/** One row a draft as it stands; what is written in it, and its versions, are read from the log. */
@Component
public final class DraftRegister implements ReadModel {

    @Override
    public String name() {
        return "draft-register";
    }

    /** 2: with the code of the achievement. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onState(NominationDraftEvent.class, NominationDraftState.FOLD, DraftRegister::write);
    }

    private static void write(NominationDraftState state, LogEntry entry, RowBatch rows) {
        DraftContents contents = state.contents();
        rows.put(Columns.of("{draft-register}.draft")
                .key("id", state.id())
                .set("unit_id", state.unit())
                .set("award", contents.award())
                .set("year", contents.year())
                .set("nominee_kind", contents.nominee().kind())
                .set("nominee_unit", contents.nominee().unitId())
                .set("achievement_code", contents.achievementCode())
                .set("stage", state.stage())
                .set("versions", state.versions())
                .set("since", state.since())
                .set("nomination_id", state.nomination())
                .set("sequence", entry.sequence()));
    }
}
