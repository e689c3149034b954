package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;

import java.util.List;
import vn.bangvang.command.nomination.Files;
import vn.bangvang.command.testing.InMemoryAxon;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.ranking.RankingEvent;

/**
 * A ranking on a real command bus, with an organiser, who may also enter what happened earlier, and a representative of
 * each member.
 */
final class Conference implements AutoCloseable {

    final World world = new World()
            .grant("organiser", Role.ORGANISER, PROVINCE)
            .grant("organiser", Role.BACK_ENTRY, PROVINCE)
            .grant("red", Role.REPRESENTATIVE, RED)
            .grant("blue", Role.REPRESENTATIVE, BLUE)
            .grant("green", Role.REPRESENTATIVE, GREEN);
    final InMemoryAxon axon = Files.withNominations()
            .aggregate(Ranking.class)
            .handler(c -> new AwardCommandHandler(c.repository(Ranking.class), Files.drafts(c)))
            .start(List.of());
    private long sequence;

    /** What happens to the ranking is known to the reference data from then on, as on a node that follows the log. */
    void send(String account, Object command) {
        axon.send(command, world.actor(account));
        for (Object event : last()) {
            if (event instanceof RankingEvent happened) {
                world.happened(happened, sequence++);
            }
        }
    }

    void refuses(String account, Object command, Reason reason) {
        int before = axon.appends().size();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> send(account, command));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(axon.appends()).hasSize(before);
    }

    /** The events of the last append. */
    List<Object> last() {
        return axon.appends().get(axon.appends().size() - 1);
    }

    @Override
    public void close() {
        axon.close();
    }
}
