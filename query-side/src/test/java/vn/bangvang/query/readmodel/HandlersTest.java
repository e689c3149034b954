package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;

/** What a batch of events writes where the last of a case says all. */
class HandlersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final UnitId ONE = new UnitId(new UUID(0, 1));
    private static final UnitId OTHER = new UnitId(new UUID(0, 2));

    private final List<String> written = new ArrayList<>();
    private final Handlers byState =
            new Handlers().onState(UnitEvent.class, UnitState.FOLD, (state, entry, rows) -> written.add(state.name()));
    private final Handlers byEvent = new Handlers()
            .onCase(UnitEvent.class, UnitState.FOLD, (state, event, entry, rows) -> written.add(state.name()));

    private final List<LogRecord> batch = List.of(
            record(1, 0, registered(ONE, "A")),
            record(2, 0, registered(OTHER, "B")),
            record(3, 1, renamed(ONE, "C")),
            record(4, 2, renamed(ONE, "D")));

    @Test
    void of_several_events_of_a_case_the_last_alone_is_written_where_its_state_says_all() {
        write(byState);
        assertThat(written).containsExactly("B", "D");
    }

    @Test
    void each_event_is_written_where_the_event_itself_is_told() {
        write(byEvent);
        assertThat(written).containsExactly("A", "B", "C", "D");
    }

    @Test
    void an_event_that_tells_something_itself_is_not_covered_by_a_later_one_of_its_case() {
        Handlers both = new Handlers()
                .on(UnitRegistered.class, (event, entry, rows) -> written.add("registered " + event.name()))
                .onState(
                        UnitEvent.class,
                        List.of(UnitRenamed.class),
                        UnitState.FOLD,
                        (state, entry, rows) -> written.add(state.name()));
        assertThat(both.covered(batch)).isEqualTo(bits(2));
    }

    @Test
    void an_event_that_cannot_be_read_covers_those_before_it_so_that_the_batch_fails_and_goes_one_by_one() {
        List<LogRecord> broken = new ArrayList<>(batch);
        broken.set(3, new LogRecord(batch.get(3).entry(), UnitRenamed.class, null, null, new RuntimeException("x")));
        assertThat(byState.covered(broken)).isEqualTo(bits(0, 2));
        assertThatThrownBy(() -> broken.get(3).readable()).hasMessage("x");
    }

    @Test
    void an_event_that_must_be_written_cannot_be_passed_over() {
        LogRecord event = batch.get(0);
        assertThatThrownBy(() -> byEvent.pass(event.readable(), event.entry(), states()))
                .isInstanceOf(IllegalStateException.class);
    }

    /** As the rebuild does it. */
    private void write(Handlers handlers) {
        RowBatch rows = new RowBatch(SchemaNames.of(List.of()));
        CaseStates states = states();
        BitSet covered = handlers.covered(batch);
        for (int i = 0; i < batch.size(); i++) {
            LogRecord event = batch.get(i);
            if (covered.get(i)) {
                handlers.pass(event.readable(), event.entry(), states);
            } else {
                handlers.handle(event.readable(), event.entry(), rows, states);
            }
        }
    }

    /** Cases that are all in memory: nothing is asked of a database. */
    private static CaseStates states() {
        return new CaseStates(
                new EventLog(
                        JdbcClient.create(new DriverManagerDataSource()),
                        new CataloguedEventSerializer(PersonalDataVault.closed())),
                CaseStates.KEPT);
    }

    private static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        for (int place : places) {
            bits.set(place);
        }
        return bits;
    }

    private static UnitEvent registered(UnitId unit, String name) {
        return new UnitRegistered(unit, name, name, null, DAY);
    }

    private static UnitEvent renamed(UnitId unit, String name) {
        return new UnitRenamed(unit, name, "Đề án", DAY);
    }

    private static LogRecord record(long position, long sequence, UnitEvent event) {
        LogEntry entry = new LogEntry(position, event.unitId().value(), sequence, Instant.EPOCH, "unit", Map.of());
        return new LogRecord(entry, event.getClass(), event, null, null);
    }
}
