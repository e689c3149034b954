package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.testing.TestPostgres;

class RecentEventsIT {

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());
    private final RecentEvents recent = new RecentEvents();
    private final GroupAppender appender = new GroupAppender(TestLog.opener(log.database), StoreRoom.UNKNOWN, recent);
    private final PgEventStorageEngine own =
            PgEventStorageEngine.appending(log.database.command(), appender, log.serializer);
    private final PgEventStorageEngine follower =
            PgEventStorageEngine.readOnly(log.database.query(), log.serializer, StoreRoom.UNKNOWN, recent);
    private final PgEventStorageEngine reader = PgEventStorageEngine.readOnly(log.database.query(), log.serializer);

    @AfterEach
    void close() {
        appender.close();
        log.close();
    }

    private static List<? extends TrackedEventMessage<?>> after(PgEventStorageEngine engine, long position) {
        return engine.readEvents(new GlobalSequenceTrackingToken(position), true)
                .toList();
    }

    private void append(DomainEventMessage<?>... events) {
        own.appendEvents(events);
    }

    @Test
    void what_this_process_appended_is_what_the_log_says_to_the_letter() {
        UUID unit = UuidV7.next();
        append(
                TestEvents.registered(unit).withMetaData(Map.of("account", "7", "người", "Đặng Thị Ngọc Ánh")),
                TestEvents.renamed(unit, 1));
        append(TestEvents.renamed(unit, 2));

        assertThat(recent.after(0)).hasSize(3);
        List<? extends TrackedEventMessage<?>> handed = after(follower, 0);
        List<? extends TrackedEventMessage<?>> read = after(reader, 0);
        assertThat(handed).hasSameSizeAs(read);
        for (int i = 0; i < read.size(); i++) {
            DomainEventMessage<?> here = (DomainEventMessage<?>) handed.get(i);
            DomainEventMessage<?> there = (DomainEventMessage<?>) read.get(i);
            assertThat(handed.get(i).trackingToken()).isEqualTo(read.get(i).trackingToken());
            assertThat(here.getIdentifier()).isEqualTo(there.getIdentifier());
            assertThat(here.getType()).isEqualTo(there.getType());
            assertThat(here.getAggregateIdentifier()).isEqualTo(there.getAggregateIdentifier());
            assertThat(here.getSequenceNumber()).isEqualTo(there.getSequenceNumber());
            assertThat(here.getTimestamp()).isEqualTo(there.getTimestamp());
            assertThat(here.getPayload()).isEqualTo(there.getPayload());
            assertThat(here.getMetaData()).isEqualTo(there.getMetaData());
        }
    }

    @Test
    void a_follower_goes_on_behind_any_event() {
        UUID unit = UuidV7.next();
        append(TestEvents.registered(unit));
        append(TestEvents.renamed(unit, 1));
        append(TestEvents.renamed(unit, 2));
        assertThat(after(follower, 1)).hasSize(2);
        assertThat(after(follower, 2)).hasSize(1);
        assertThat(after(follower, 3)).isEmpty();
        assertThat(after(follower, 9)).isEmpty();
    }

    @Test
    void an_event_of_another_process_is_read_from_the_log_and_none_is_passed_over() {
        append(TestEvents.registered(UuidV7.next()));
        log.append(TestEvents.registered(UuidV7.next()));
        assertThat(after(follower, 1)).as("at the end of what is here").hasSize(1);

        append(TestEvents.registered(UuidV7.next()));
        assertThat(recent.after(1)).as("before the gap nothing is here").isEmpty();
        assertThat(recent.after(2)).hasSize(1);
        assertThat(after(follower, 0)).hasSize(3);
    }

    @Test
    void after_a_lost_connection_the_log_is_read_until_something_is_appended_again() {
        append(TestEvents.registered(UuidV7.next()));
        log.asSuperuser(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test-writer'");
        append(TestEvents.registered(UuidV7.next()));
        assertThat(recent.after(0)).isEmpty();
        assertThat(recent.after(1)).hasSize(1);
        assertThat(after(follower, 0)).hasSize(2);
    }

    @Test
    void only_so_many_are_kept_and_the_others_are_read_from_the_log() {
        UUID unit = UuidV7.next();
        append(TestEvents.registered(unit));
        for (int first = 1; first < 5_000; first += 500) {
            DomainEventMessage<?>[] some = new DomainEventMessage<?>[500];
            for (int i = 0; i < some.length; i++) {
                some[i] = TestEvents.renamed(unit, first + i);
            }
            append(some);
        }
        assertThat(recent.after(0)).isEmpty();
        assertThat(recent.after(5_001 - 4_096)).hasSize(4_096);
        assertThat(after(follower, 0)).hasSize(5_001);
    }

    @Test
    void a_rebuild_and_a_retry_read_the_log_and_not_what_is_remembered_of_it() {
        append(TestEvents.registered(UuidV7.next()));
        log.asSuperuser("update log.event set payload = convert_to(replace(convert_from(payload, 'UTF8'),"
                + " 'Phòng Tổ chức', 'Phòng khác'), 'UTF8')");
        assertThat(follower.readEvents(new GlobalSequenceTrackingToken(0), false)
                        .toList()
                        .get(0)
                        .getPayload()
                        .toString())
                .contains("Phòng khác");
    }

    @Test
    void nothing_is_kept_where_nobody_follows() {
        RecentEvents nobodys = new RecentEvents();
        try (GroupAppender alone = new GroupAppender(TestLog.opener(log.database), StoreRoom.UNKNOWN, nobodys)) {
            PgEventStorageEngine.appending(log.database.command(), alone, log.serializer)
                    .appendEvents(TestEvents.registered(UuidV7.next()));
        }
        assertThat(nobodys.after(0)).isEmpty();
    }

    @Test
    void what_was_refused_is_not_handed_on() {
        UUID unit = UuidV7.next();
        append(TestEvents.registered(unit));
        assertThatThrownBy(() -> append(TestEvents.registered(unit)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(recent.after(0)).hasSize(1);
    }
}
