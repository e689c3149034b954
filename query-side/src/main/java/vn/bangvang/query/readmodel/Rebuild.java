package vn.bangvang.query.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.bangvang.query.readmodel.CopyComparison.TableDifference;
import vn.bangvang.query.readmodel.Standstill.Place;
import vn.bangvang.shared.platform.database.StoreRoom;

/**
 * Builds read models anew beside those that are read, compares both at the same position, and puts the new ones in their place.
 * What was read before stays until the next time, and comes back in the same way.
 */
final class Rebuild {

    /** So near the goal, the last events are read while the read models stand still. */
    private static final long NEAR = 2_000;
    /** A read model so far behind, or that has not begun, is not waited for, and not compared. */
    private static final long FAR = 100_000;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final ModelCopies copies;
    private final StoreRoom room;
    private final RebuildReport report;
    private final int batch;

    Rebuild(DataSource database, ModelCopies copies, StoreRoom room, RebuildReport report, int batch) {
        this.database = database;
        this.room = room;
        this.batch = batch;
        this.jdbc = JdbcClient.create(database);
        this.copies = copies;
        this.report = report;
    }

    /**
     * From the log.
     *
     * @return whether the log holds what all of them had come to
     */
    boolean anew(List<ReadModel> models) throws SQLException, InterruptedException {
        models.forEach(model -> copies.drop(ModelCopy.old(model)));
        List<ModelCopy> next = models.stream().map(ModelCopy::next).toList();
        copies.prepare(next);
        try (BulkReplay replay = new BulkReplay(database, next, batch)) {
            fill(replay, models);
            next.forEach(copy -> new LaterIndexes(jdbc, copy).make());
            compare(replay, models);
            return swap(replay, next);
        }
    }

    /**
     * Nothing is put in the place of anything.
     *
     * @return whether all of them are as the log says
     */
    boolean compareOnly(List<ReadModel> models) throws SQLException, InterruptedException {
        List<ModelCopy> next = models.stream().map(ModelCopy::next).toList();
        copies.prepare(next);
        boolean same;
        try (BulkReplay replay = new BulkReplay(database, next, batch)) {
            fill(replay, models);
            same = compare(replay, models);
        }
        next.forEach(copies::drop);
        return same;
    }

    /** What was read before the last rebuild; it is brought up to what is read now, and that takes its place. */
    boolean back(List<ReadModel> models) throws SQLException, InterruptedException {
        List<ModelCopy> old = models.stream().map(ModelCopy::old).toList();
        List<String> missing = old.stream()
                .filter(copy ->
                        !copies.exists(copy) || !Standstill.of(jdbc, copy).inLog())
                .map(ModelCopy::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new RebuildRefused(
                    "Không có bản trước của " + String.join(", ", missing),
                    "There is nothing to go back to of " + String.join(", ", missing));
        }
        try (BulkReplay replay = new BulkReplay(database, old, batch)) {
            fill(replay, models);
            return swap(replay, old);
        }
    }

    private long head() {
        return jdbc.sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
    }

    /** Up to where those stand that are read, or nearly so. */
    private void fill(BulkReplay replay, List<ReadModel> models) throws SQLException, InterruptedException {
        long goal = goal(models);
        report.say(
                "Đọc nhật ký từ " + replay.position() + " đến " + goal + "; bản đang dùng vẫn phục vụ",
                "Reading the log from " + replay.position() + " to " + goal + "; what is read now goes on serving");
        while (goal - replay.position() > NEAR) {
            RebuildPace pace = new RebuildPace(report, replay.position(), goal);
            replay.run(goal, position -> {
                pace.at(position);
                demandRoom();
            });
            pace.end(replay.position());
            goal = goal(models);
        }
    }

    private void demandRoom() {
        if (!room.takesEvents()) {
            throw new RebuildRefused(
                    "Ổ đĩa sắp đầy nên dừng lại. Hãy giải phóng dung lượng rồi chạy lại lệnh này: sẽ làm tiếp chỗ dở.",
                    "The disk is nearly full, so it stopped. Free some space and run this again: it goes on from here.");
        }
    }

    private long goal(List<ReadModel> models) {
        long head = head();
        return models.stream()
                .map(model -> Standstill.of(jdbc, model))
                .filter(place -> isNear(place, head))
                .mapToLong(Place::position)
                .min()
                .orElse(head);
    }

    private static boolean isNear(Place place, long head) {
        return place.inLog() && place.position() > 0 && head - place.position() <= FAR;
    }

    /** Each to exactly the position of the one that is read; to the head where that one cannot be relied on. */
    private void catchUp(BulkReplay replay, List<ReadModel> models, Standstill still)
            throws SQLException, InterruptedException {
        long head = head();
        Map<String, Long> goals = new TreeMap<>();
        for (ReadModel model : models) {
            Place place = still.place(model);
            goals.put(model.name(), isNear(place, head) ? place.position() : head);
        }
        replay.stopAt(goals);
        replay.run(goals.values().stream().mapToLong(Long::longValue).max().orElse(0), position -> still.goOn());
        still.goOn();
    }

    private boolean compare(BulkReplay replay, List<ReadModel> models) throws SQLException, InterruptedException {
        try (Connection snapshot = database.getConnection()) {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcClient moment = JdbcClient.create(new SingleConnectionDataSource(snapshot, true));
            List<ReadModel> comparable = new ArrayList<>();
            try (Standstill still = new Standstill(database, models)) {
                catchUp(replay, models, still);
                long head = head();
                for (ReadModel model : models) {
                    if (isNear(still.place(model), head)) {
                        comparable.add(model);
                    } else {
                        notCompared(model, still.place(model), head);
                    }
                }
                moment.sql("select 1").query(Integer.class).single();
            }
            boolean same = comparable.size() == models.size();
            for (ReadModel model : comparable) {
                same &= compare(new CopyComparison(moment), model);
            }
            snapshot.rollback();
            return same;
        }
    }

    private void notCompared(ReadModel model, Place place, long head) {
        report.say(
                model.name() + ": không so sánh được, bản đang dùng ở " + place.position() + ", nhật ký ở " + head,
                model.name() + ": not compared, what is read stands at " + place.position() + ", the log at " + head);
    }

    private boolean compare(CopyComparison comparison, ReadModel model) {
        ModelCopy next = ModelCopy.next(model);
        List<TableDifference> differences = comparison.of(model, next);
        for (TableDifference difference : differences) {
            String where = model.name() + ", " + difference.table();
            String keys = String.join(" · ", difference.keys());
            report.say(
                    where + ": " + difference.rows() + " dòng khác, trước hết " + keys,
                    where + ": " + difference.rows() + " rows differ, first " + keys);
        }
        long before = comparison.parked(model);
        long now = comparison.parked(next);
        if (before + now > 0) {
            report.say(
                    model.name() + ": " + before + " sự kiện đang chờ xử lý lại, bản mới " + now,
                    model.name() + ": " + before + " events are parked, " + now + " in the new one");
        }
        if (differences.isEmpty()) {
            report.say(model.name() + ": không có gì sai", model.name() + ": nothing was wrong");
        }
        return differences.isEmpty() && before == now;
    }

    private boolean swap(BulkReplay replay, List<ModelCopy> next) throws SQLException, InterruptedException {
        List<ReadModel> models = next.stream().map(ModelCopy::model).toList();
        boolean inLog = true;
        try (Standstill still = new Standstill(database, models)) {
            catchUp(replay, models, still);
            new Swap(database).put(next, still);
            for (ReadModel model : models) {
                inLog &= still.place(model).inLog();
            }
        }
        return inLog;
    }
}
