package vn.bangvang.query.readmodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.platform.database.RecordMapper;

/**
 * Keeps read models where they are, as a node that took over their tokens: a node that kept them finds its claim gone with
 * its next commit and moves nothing. Answers go on. If this process dies, nodes take them back after ten seconds.
 */
final class Standstill implements AutoCloseable {

    private static final RecordMapper<Place> PLACE = RecordMapper.of(Place.class);

    static final String OWNER = "rebuild";

    /** @param inLog whether the log holds what it has come to */
    record Place(long position, boolean inLog) {}

    private final JdbcClient jdbc;
    private final Map<ReadModel, Place> places = new HashMap<>();

    Standstill(DataSource database, List<ReadModel> models) {
        this.jdbc = JdbcClient.create(database);
        for (ReadModel model : models) {
            places.put(model, hold(model));
        }
    }

    private Place hold(ReadModel model) {
        jdbc.sql("update " + model.schema() + ".token set owner = ?, claimed_at = now(), writes = writes + 1")
                .param(OWNER)
                .update();
        return of(jdbc, model);
    }

    /** By a statement of its own: one that waited for the token would look for its event in the log as it was before. */
    static Place of(JdbcClient jdbc, ReadModel model) {
        return jdbc.sql("select position, " + ModelToken.IN_LOG + " as in_log from " + model.schema() + ".token")
                .query(PLACE)
                .single();
    }

    Place place(ReadModel model) {
        return places.get(model);
    }

    /** @throws RebuildRefused if a node took one of them over meanwhile */
    void goOn() {
        for (ReadModel model : places.keySet()) {
            int held = jdbc.sql("update " + model.schema() + ".token set claimed_at = now() where owner = ?")
                    .param(OWNER)
                    .update();
            if (held != 1) {
                throw takenOver(model);
            }
        }
    }

    private static RebuildRefused takenOver(ReadModel model) {
        return new RebuildRefused(
                "Dịch vụ đã đọc tiếp " + model.name() + " vì lệnh này dừng quá lâu; hãy chạy lại: sẽ làm tiếp chỗ dở.",
                "The service took " + model.name()
                        + " over, since this stood still for too long; run it again: it goes on" + " from here.");
    }

    /**
     * By a transaction that has the tokens for itself.
     *
     * @throws RebuildRefused if one of them is not where it was left
     */
    void demandUnmoved(JdbcClient locking) {
        places.forEach((model, place) -> {
            boolean unmoved = locking.sql("select position = ? and owner = ? from " + model.schema() + ".token")
                    .params(place.position(), OWNER)
                    .query(Boolean.class)
                    .optional()
                    .orElse(false);
            if (!unmoved) {
                throw takenOver(model);
            }
        });
    }

    @Override
    public void close() {
        for (ReadModel model : places.keySet()) {
            jdbc.sql("update " + model.schema() + ".token set owner = null where owner = ?")
                    .param(OWNER)
                    .update();
        }
    }
}
