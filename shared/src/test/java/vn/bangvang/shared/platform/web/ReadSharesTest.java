package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.shared.platform.web.ReadShares.Answer.BEGINS;
import static vn.bangvang.shared.platform.web.ReadShares.Answer.TURNED_AWAY;
import static vn.bangvang.shared.platform.web.ReadShares.Answer.WAITS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.web.ReadShares.Answer;
import vn.bangvang.shared.platform.web.ReadShares.Terms;

class ReadSharesTest {

    private long now;
    private final List<String> came = new ArrayList<>();
    private final ReadShares shares =
            new ReadShares(new Terms(3, 1, 1, Duration.ofSeconds(2), Duration.ofSeconds(5), 4), () -> now);

    @Test
    void a_read_beyond_those_at_once_waits_and_begins_when_one_ends() {
        assertThat(ask("lan", "a")).isEqualTo(BEGINS);
        assertThat(ask("lan", "b")).isEqualTo(BEGINS);
        assertThat(ask("lan", "c")).isEqualTo(BEGINS);
        assertThat(ask("lan", "d")).isEqualTo(WAITS);
        assertThat(ask("lan", "e")).isEqualTo(WAITS);
        assertThat(came).isEmpty();
        shares.end("lan", false);
        assertThat(came).containsExactly("d begins");
    }

    @Test
    void another_account_begins_while_one_waits() {
        Stream.of("a", "b", "c", "d").forEach(read -> ask("lan", read));
        assertThat(ask("minh", "m")).isEqualTo(BEGINS);
    }

    @Test
    void an_expensive_read_waits_for_the_other_and_ordinary_ones_pass_it() {
        assertThat(heavy("lan", "a")).isEqualTo(BEGINS);
        assertThat(heavy("lan", "b")).isEqualTo(WAITS);
        assertThat(ask("lan", "c")).isEqualTo(BEGINS);
        shares.end("lan", true);
        assertThat(came).containsExactly("b begins");
    }

    @Test
    void over_time_an_account_keeps_no_more_processors_busy_than_its_share() {
        long readNanos = Duration.ofMillis(10).toNanos();
        List<Long> ends = new ArrayList<>();
        long served = 0;
        for (int ms = 0; ms < 20_000; ms++) {
            now = Duration.ofMillis(ms).toNanos();
            List<Long> over = ends.stream().filter(end -> end <= now).toList();
            ends.removeAll(over);
            over.forEach(end -> shares.end("lan", false));
            served += over.size() * 10L;
            shares.look();
            while (shares.ask("lan", false, () -> begins -> ends.add(now + readNanos)) == BEGINS) {
                ends.add(now + readNanos);
            }
        }
        assertThat(served).isBetween(19_000L, 22_500L);
    }

    @Test
    void long_exports_leave_their_reader_a_page_at_a_time() {
        ReadShares two = new ReadShares(new Terms(6, 2, 1, Duration.ofSeconds(2), Duration.ofSeconds(5), 4), () -> now);
        two.ask("lan", true, () -> turn("a"));
        two.ask("lan", true, () -> turn("b"));
        now = Duration.ofMinutes(1).toNanos();
        assertThat(two.ask("lan", false, () -> turn("c"))).isEqualTo(BEGINS);
        assertThat(two.ask("lan", false, () -> turn("d"))).isEqualTo(WAITS);
        two.end("lan", false);
        assertThat(came).containsExactly("d begins");
    }

    @Test
    void a_read_that_has_waited_too_long_is_turned_away_and_not_before() {
        Stream.of("a", "b", "c", "d").forEach(read -> ask("lan", read));
        now = Duration.ofSeconds(5).toNanos() - 1;
        shares.look();
        assertThat(came).isEmpty();
        now++;
        shares.look();
        assertThat(came).containsExactly("d turned away");
    }

    @Test
    void no_more_than_some_wait() {
        Stream.of("a", "b", "c", "d", "e", "f", "g").forEach(read -> ask("lan", read));
        assertThat(ask("lan", "h")).isEqualTo(TURNED_AWAY);
        assertThat(ask("minh", "m")).isEqualTo(BEGINS);
    }

    private Answer ask(String account, String read) {
        return shares.ask(account, false, () -> turn(read));
    }

    private Answer heavy(String account, String read) {
        return shares.ask(account, true, () -> turn(read));
    }

    private ReadShares.Turn turn(String read) {
        return begins -> came.add(read + (begins ? " begins" : " turned away"));
    }
}
