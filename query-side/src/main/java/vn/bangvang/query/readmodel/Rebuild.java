package vn.bangvang.query.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.bangvang.query.readmodel.CopyComparison.TableDifference;
import vn.bangvang.query.readmodel.Standstill.Place;

/**
 * Builds read models anew beside those that are read, compares both at the same position, and puts the new ones in their place.
 * What was read before stays until the next time, and comes back in the same way.
 */
final class Rebuild {

    /** So near the goal, the last events are read while the read models stand still. */
    private static final long NEAR = 2_000;
    /** A read model so far behind, or that has not begun, is not waited for, and not compared. */
    private static final long FAR = 100_000;

    /** How often what differs is compared once more. */
    private static final int AGAIN = 2;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final long began = System.nanoTime();
    private final DataSource database;
    private final JdbcClient jdbc;
    private final ModelCopies copies;
    private final BooleanSupplier room;
    private final RebuildReport report;
    private final int batch;
    /** Whether it was said what is read from where. */
    private boolean told;
    /** What an earlier run had come to before it was stopped: that was not read in this one. */
    private long from;

    /** @param room whether what is built may still grow: long before commands are refused for want of it */
    Rebuild(DataSource database, ModelCopies copies, BooleanSupplier room, RebuildReport report, int batch) {
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
            for (ModelCopy copy : next) {
                demandRoom();
                new LaterIndexes(jdbc, copy).make();
                copies.analyse(copy);
            }
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
        copies.bringUpToDate(old);
        try (BulkReplay replay = new BulkReplay(database, old, batch)) {
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
        replay.stopAt(Map.of());
        long goal = goal(models);
        if (!told) {
            told = true;
            from = replay.position();
            report.say(
                    "Đọc nhật ký từ " + replay.position() + " đến " + goal + "; bản đang dùng vẫn phục vụ",
                    "Reading the log from " + replay.position() + " to " + goal + "; what is read now goes on serving");
        }
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

    /** By the hash an auditor sees that another replay read the same log. */
    private void tellReplay(long position) {
        String hash = jdbc.sql("select encode(hash, 'hex') from log.event where position = ?")
                .param(position)
                .query(String.class)
                .single();
        double seconds = (System.nanoTime() - began) / 1e9;
        report.say(
                String.format(
                        VIETNAMESE,
                        "Đọc lại vị trí %d đến %d trong %.1f giây; mã băm ở đó là %s",
                        from + 1,
                        position,
                        seconds,
                        hash),
                String.format(
                        Locale.ENGLISH,
                        "Positions %d to %d were replayed in %.1f seconds; the hash there is %s",
                        from + 1,
                        position,
                        seconds,
                        hash));
    }

    private void demandRoom() {
        if (!room.getAsBoolean()) {
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

    /**
     * What a case rests on may have moved on beyond the position of both, and one of them has seen more of that than the other: what
     * differs is compared again at a later position before it is said to differ.
     */
    private boolean compare(BulkReplay replay, List<ReadModel> models) throws SQLException, InterruptedException {
        List<Compared> found = compared(replay, models);
        for (int again = 0; again < AGAIN && !found.stream().allMatch(Compared::isSame); again++) {
            found = compared(replay, models);
        }
        if (replay.position() > from) {
            tellReplay(replay.position());
        }
        found.forEach(this::tell);
        return found.stream().allMatch(Compared::isSame);
    }

    /**
     * @param place where the one stands that is read
     * @param differences null where they were not compared
     */
    private record Compared(
            ReadModel model,
            Place place,
            long head,
            @Nullable List<TableDifference> differences,
            long parkedBefore,
            long parkedNow) {

        boolean isSame() {
            return differences != null && differences.isEmpty() && parkedBefore == parkedNow;
        }
    }

    private List<Compared> compared(BulkReplay replay, List<ReadModel> models)
            throws SQLException, InterruptedException {
        fill(replay, models);
        try (Connection snapshot = database.getConnection()) {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcClient moment = JdbcClient.create(new SingleConnectionDataSource(snapshot, true));
            Map<ReadModel, Place> places = new LinkedHashMap<>();
            long head;
            try (Standstill still = new Standstill(database, models)) {
                catchUp(replay, models, still);
                head = head();
                models.forEach(model -> places.put(model, still.place(model)));
                moment.sql("select 1").query(Integer.class).single();
            }
            List<Compared> all = places.entrySet().stream()
                    .map(one -> compared(one.getKey(), one.getValue(), head, new CopyComparison(moment)))
                    .toList();
            snapshot.rollback();
            return all;
        }
    }

    private static Compared compared(ReadModel model, Place place, long head, CopyComparison comparison) {
        ModelCopy next = ModelCopy.next(model);
        return isNear(place, head)
                ? new Compared(
                        model,
                        place,
                        head,
                        comparison.of(model, next),
                        comparison.parked(model),
                        comparison.parked(next))
                : new Compared(model, place, head, null, 0, 0);
    }

    private void tell(Compared found) {
        if (found.differences() == null) {
            notCompared(found.model(), found.place(), found.head());
            return;
        }
        String name = found.model().name();
        for (TableDifference difference : found.differences()) {
            String where = name + ", " + difference.table();
            String keys = String.join(" · ", difference.keys());
            report.say(
                    where + ": " + difference.rows() + " dòng khác, trước hết " + keys,
                    where + ": " + difference.rows() + " rows differ, first " + keys);
        }
        if (found.parkedBefore() + found.parkedNow() > 0) {
            report.say(
                    name + ": " + found.parkedBefore() + " sự kiện đang chờ xử lý lại, bản mới " + found.parkedNow(),
                    name + ": " + found.parkedBefore() + " events are parked, " + found.parkedNow()
                            + " in the new one");
        }
        if (found.differences().isEmpty()) {
            report.say(name + ": không có gì sai", name + ": nothing was wrong");
        }
    }

    private void notCompared(ReadModel model, Place place, long head) {
        report.say(
                model.name() + ": không so sánh được, bản đang dùng ở " + place.position() + ", nhật ký ở " + head,
                model.name() + ": not compared, what is read stands at " + place.position() + ", the log at " + head);
    }

    private boolean swap(BulkReplay replay, List<ModelCopy> next) throws SQLException, InterruptedException {
        List<ReadModel> models = next.stream().map(ModelCopy::model).toList();
        boolean inLog = true;
        fill(replay, models);
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
