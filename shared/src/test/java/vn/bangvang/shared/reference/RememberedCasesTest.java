package vn.bangvang.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.domain.unit.UnitState;

class RememberedCasesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final UnitId UNIT = new UnitId(new UUID(1, 1));

    /** What is in the log, and what happens while it is read. */
    private final Map<UUID, List<EventEnvelope<UnitEvent>>> log = new HashMap<>();

    private final List<UUID> readings = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    private final RememberedCases<UnitState, UnitEvent> cases = remembering(1_000);

    private RememberedCases<UnitState, UnitEvent> remembering(int most) {
        return new RememberedCases<>(UnitEvent.class, UnitState.FOLD, new Log(), most);
    }

    private final class Log implements Streams {

        @Override
        @SuppressWarnings("unchecked")
        public <S, E extends DomainEvent> Map<UUID, Stood<S>> read(
                Class<E> family, Fold<S, E> fold, Collection<UUID> wanted) {
            Map<UUID, Stood<S>> found = new HashMap<>();
            readings.addAll(wanted);
            for (UUID id : wanted) {
                List<EventEnvelope<E>> stream = (List<EventEnvelope<E>>) (List<?>) log.getOrDefault(id, List.of());
                if (!stream.isEmpty()) {
                    found.put(id, new Stood<>(fold.all(stream), stream.size() - 1L));
                }
            }
            meanwhile.run();
            return found;
        }
    }

    @Test
    void a_case_is_read_when_it_is_asked_for_and_once() {
        written("Ban Tổ chức");
        written("Ban Nội vụ");
        assertThat(name()).isEqualTo("Ban Nội vụ");
        assertThat(name()).isEqualTo("Ban Nội vụ");
        assertThat(readings).containsExactly(UNIT.value());
    }

    @Test
    void a_case_that_is_remembered_hears_of_what_happens_and_is_not_read_again() {
        written("Ban Tổ chức");
        name();
        told("Ban Nội vụ");
        assertThat(name()).isEqualTo("Ban Nội vụ");
        assertThat(readings).hasSize(1);
    }

    @Test
    void a_case_that_nobody_asked_for_hears_of_nothing() {
        told("Ban Tổ chức");
        assertThat(cases.remembers(UNIT.value())).isFalse();
        assertThat(readings).isEmpty();
    }

    @Test
    void what_happens_while_a_case_is_read_is_not_missed() {
        written("Ban Tổ chức");
        meanwhile = () -> {
            meanwhile = () -> {};
            told("Ban Nội vụ");
        };
        assertThat(name()).isEqualTo("Ban Nội vụ");
    }

    @Test
    void what_the_log_held_already_counts_once() {
        written("Ban Tổ chức");
        EventEnvelope<UnitEvent> event = written("Ban Nội vụ");
        meanwhile = () -> {
            meanwhile = () -> {};
            cases.on(UNIT.value(), event);
        };
        assertThat(name()).isEqualTo("Ban Nội vụ");
        cases.on(UNIT.value(), event);
        assertThat(cases.find(UNIT).orElseThrow().names()).hasSize(1);
    }

    @Test
    void a_case_that_was_looked_for_in_vain_is_found_when_it_begins() {
        assertThat(cases.find(UNIT)).isEmpty();
        told("Ban Tổ chức");
        assertThat(name()).isEqualTo("Ban Tổ chức");
    }

    @Test
    void when_the_log_could_not_be_read_it_is_read_at_the_next_question() {
        written("Ban Tổ chức");
        meanwhile = () -> {
            throw new IllegalStateException("The database is away");
        };
        assertThatThrownBy(this::name).isInstanceOf(IllegalStateException.class);
        meanwhile = () -> {};
        told("Ban Nội vụ");
        assertThat(name()).isEqualTo("Ban Nội vụ");
    }

    @Test
    void a_case_that_missed_an_event_is_read_again() {
        written("Ban Tổ chức");
        name();
        written("Ban Nội vụ");
        told("Ban Dân vận");
        assertThat(name()).isEqualTo("Ban Dân vận");
        assertThat(cases.find(UNIT).orElseThrow().names()).hasSize(1);
        assertThat(readings).hasSize(2);
    }

    @Test
    void after_the_log_was_changed_every_case_is_read_again() {
        written("Ban Tổ chức");
        name();
        cases.forget();
        name();
        assertThat(readings).hasSize(2);
    }

    @Test
    void whoever_asks_while_a_case_is_read_waits_for_that_reading() throws Exception {
        written("Ban Tổ chức");
        ExecutorService others = Executors.newFixedThreadPool(4);
        List<Future<String>> answers = new ArrayList<>();
        meanwhile = () -> {
            for (int i = 0; i < 4; i++) {
                answers.add(others.submit(this::name));
            }
        };
        assertThat(name()).isEqualTo("Ban Tổ chức");
        for (Future<String> answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("Ban Tổ chức");
        }
        others.shutdown();
        assertThat(readings).hasSize(1);
    }

    @Test
    void more_cases_than_are_remembered_are_answered_all_the_same() {
        RememberedCases<UnitState, UnitEvent> few = remembering(3);
        List<UUID> ids = IntStream.range(0, 100).mapToObj(i -> new UUID(9, i)).toList();
        ids.forEach(id -> written(new UnitId(id), "Đơn vị " + id));
        assertThat(few.find(ids))
                .extracting(UnitState::name)
                .containsExactlyElementsOf(
                        ids.stream().map(id -> "Đơn vị " + id).toList());
    }

    private String name() {
        return cases.find(UNIT).orElseThrow().name();
    }

    private EventEnvelope<UnitEvent> written(String name) {
        return written(UNIT, name);
    }

    private EventEnvelope<UnitEvent> written(UnitId unit, String name) {
        List<EventEnvelope<UnitEvent>> stream = log.computeIfAbsent(unit.value(), first -> new ArrayList<>());
        UnitEvent event = stream.isEmpty()
                ? new UnitRegistered(unit, "BTC", name, null, DAY)
                : new UnitRenamed(unit, name, "Sắp xếp", DAY);
        EventEnvelope<UnitEvent> envelope = EventEnvelope.withoutActor(event, stream.size());
        stream.add(envelope);
        return envelope;
    }

    /** Written, and told after that, as the follower of the log does. */
    private void told(String name) {
        cases.on(UNIT.value(), written(name));
    }
}
