package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.testing.TestPostgres;

class ReferenceSnapshotsIT {

    private static final byte[] PROGRAM = new byte[32];

    @TempDir
    private static Path folder;

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());
    private final DataSource database = log.database.query();
    private final ReferenceSnapshots snapshots = new ReferenceSnapshots(database, key("key"), PROGRAM);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_node_begins_where_the_snapshot_stands_and_reads_only_what_follows() {
        UUID unit = registered();
        UUID other = registered();
        keep();
        log.append(TestEvents.renamed(unit, 1, "Ban Nội vụ"));
        // What the snapshot covers is not read again, or this would set a case aside.
        log.asSuperuser("update log.event set payload = 'x' where position = 2");

        LogFollower begun = begun();

        assertThat(begun.position()).isEqualTo(3);
        assertThat(begun.setAside()).isEmpty();
        assertThat(name(begun, unit)).isEqualTo("Ban Nội vụ");
        assertThat(name(begun, other)).isEqualTo("Phòng Tổ chức");
        assertThat(begun.come().hash()).isEqualTo(follower().come().hash());
    }

    @Test
    void a_snapshot_of_another_build_is_not_used() {
        registered();
        keep();
        byte[] changed = PROGRAM.clone();
        changed[31] = 1;
        assertThat(new ReferenceSnapshots(database, key("key"), changed).find()).isEmpty();
        log.asSuperuser("update log.reference_snapshot set program = decode(repeat('01', 32), 'hex')");
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) 1);
        assertThat(new ReferenceSnapshots(database, key("key"), ones).find()).isEmpty();
    }

    @Test
    void a_snapshot_that_was_changed_or_moved_or_sealed_by_somebody_else_is_not_used() {
        registered();
        registered();
        keep();
        log.asSuperuser("update log.reference_snapshot set position = 1,"
                + " hash = (select hash from log.event where position = 1)");
        assertThat(snapshots.find()).isEmpty();
        keepAnew();
        log.asSuperuser("update log.reference_snapshot set content = set_byte(content, 40, get_byte(content, 40) # 1)");
        assertThat(snapshots.find()).isEmpty();
        keepAnew();
        assertThat(new ReferenceSnapshots(database, key("another"), PROGRAM).find())
                .isEmpty();
        assertThat(snapshots.find()).isPresent();
    }

    @Test
    void a_snapshot_that_the_log_does_not_hold_is_not_used() {
        UUID unit = registered();
        UUID gone = registered();
        keep();
        log.asSuperuser("delete from log.event where position = 2", "delete from log.reservation where position = 2");
        log.append(TestEvents.renamed(unit, 1, "Ban Nội vụ"));

        LogFollower begun = begun();

        assertThat(begun.inLog()).isTrue();
        assertThat(name(begun, unit)).isEqualTo("Ban Nội vụ");
        assertThat(begun.references().units().contains(new UnitId(gone))).isFalse();
    }

    @Test
    void a_snapshot_that_is_of_no_use_does_not_stand_in_the_way_of_the_next() {
        registered();
        registered();
        keep();
        log.asSuperuser("update log.reference_snapshot set position = 4611686018427387904");
        begun();
        assertThat(snapshots.keep(follower().come())).isTrue();
        assertThat(begun().position()).isEqualTo(2);
        assertThat(snapshots.keep(follower().come())).isFalse();
    }

    @Test
    void what_could_not_be_read_then_is_tried_again_at_each_start() {
        UUID broken = registered();
        log.append(TestEvents.renamed(broken, 1, "Ban Nội vụ"), TestEvents.renamed(broken, 2, "Ban Dân vận"));
        log.asSuperuser(
                "create table public.kept as select payload from log.event where position = 2",
                "update log.event set payload = 'x' where position = 2");
        keep();
        assertThat(begun().setAside())
                .singleElement()
                .satisfies(one -> assertThat(one.position()).isEqualTo(2));
        assertThat(name(begun(), broken)).isEqualTo("Phòng Tổ chức");

        log.asSuperuser("update log.event set payload = (select payload from public.kept) where position = 2");

        assertThat(begun().setAside()).isEmpty();
        assertThat(name(begun(), broken)).isEqualTo("Ban Dân vận");
    }

    @Test
    void an_older_snapshot_never_takes_the_place_of_a_newer_one() {
        registered();
        LogFollower.Come older = follower().come();
        registered();
        keep();
        snapshots.keep(older);
        assertThat(snapshots.find().orElseThrow().position()).isEqualTo(2);
    }

    @Test
    void what_other_builds_left_behind_goes_after_thirty_days() {
        registered();
        keep();
        log.asSuperuser(
                "insert into log.reference_snapshot values (decode(repeat('01', 32), 'hex'), 1, decode(repeat('00',"
                        + " 32), 'hex'), now() - interval '31 days', 'old'), (decode(repeat('02', 32), 'hex'), 1,"
                        + " decode(repeat('00', 32), 'hex'), now() - interval '29 days', 'new')");
        registered();
        keep();
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from log.reference_snapshot")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void while_the_disk_is_nearly_full_nothing_is_kept() {
        registered();
        StoreRoom full = new StoreRoom() {
            @Override
            public boolean takesEvents() {
                return false;
            }

            @Override
            public boolean takesRows() {
                return true;
            }
        };
        new ReferenceKeeper(follower(), Optional.of(snapshots), full).keep();
        assertThat(snapshots.find()).isEmpty();
        new ReferenceKeeper(follower(), Optional.of(snapshots), StoreRoom.UNKNOWN).keep();
        assertThat(snapshots.find()).isPresent();
    }

    @Test
    void a_build_is_told_from_another_by_all_that_its_classes_are_loaded_from() throws Exception {
        byte[] mark = ProgramMark.read().orElseThrow();
        assertThat(mark).hasSize(32).isEqualTo(ProgramMark.read().orElseThrow());
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("a"));
        Files.writeString(classes.resolve("a/Fold.class"), "one");
        byte[] one = ProgramMark.of(classes.toUri().toURL());
        Files.writeString(classes.resolve("a/Fold.class"), "two");
        assertThat(ProgramMark.of(classes.toUri().toURL())).isNotEqualTo(one);
        Path jar = folder.resolve("shared.jar");
        Files.writeString(jar, "one");
        byte[] packed = ProgramMark.of(jar.toUri().toURL());
        Files.writeString(jar, "two");
        assertThat(ProgramMark.of(jar.toUri().toURL())).isNotEqualTo(packed);
    }

    @Test
    void more_than_a_batch_of_cases_is_kept_and_found_again() {
        List<UUID> units =
                IntStream.range(0, 3_000).mapToObj(i -> UuidV7.next()).toList();
        log.append(units.stream().map(TestEvents::registered).toArray(DomainEventMessage[]::new));
        keep();
        LogFollower begun = begun();
        assertThat(units).allMatch(unit -> begun.references().units().contains(new UnitId(unit)));
    }

    private UUID registered() {
        UUID unit = UuidV7.next();
        log.append(TestEvents.registered(unit));
        return unit;
    }

    private LogFollower follower() {
        LogFollower follower = new LogFollower(database);
        follower.catchUp();
        return follower;
    }

    private void keep() {
        snapshots.keep(follower().come());
    }

    private void keepAnew() {
        log.asSuperuser("delete from log.reference_snapshot");
        keep();
    }

    /** A node that was just started. */
    private LogFollower begun() {
        LogFollower follower = new LogFollower(database);
        new ReferenceKeeper(follower, Optional.of(snapshots), StoreRoom.UNKNOWN).begin();
        return follower;
    }

    private static String name(LogFollower follower, UUID unit) {
        return follower.references()
                .units()
                .find(new UnitId(unit))
                .orElseThrow()
                .name();
    }

    private static Aead key(String name) {
        try {
            Path file = folder.resolve(name);
            MasterKey.createIfMissing(file);
            return MasterKey.read(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
