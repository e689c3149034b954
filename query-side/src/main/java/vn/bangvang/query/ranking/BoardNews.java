package vn.bangvang.query.ranking;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.platform.web.Turned;
import vn.bangvang.shared.platform.web.WebReason;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Tells the boards on the wall (trình chiếu) that something has changed, and never what: each board asks for that itself, as
 * its reader may see it. One thread looks for all; none is held for a board. After a while each asks anew, so that whoever
 * has logged out is told nothing more.
 */
@Component
final class BoardNews implements DisposableBean {

    static final int MOST = 500;
    static final int MOST_OF_ACCOUNT = 4;

    private static final Logger LOG = LoggerFactory.getLogger(BoardNews.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 500;

    private record Board(ClusterId cluster, Period period) {}

    private record Listener(AccountId account, Board board, SseEmitter emitter) {}

    private final LogSubscription log;
    private final Queue<Listener> listeners = new ConcurrentLinkedQueue<>();
    private final Map<Board, List<Long>> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bangvang-board-news");
        thread.setDaemon(true);
        return thread;
    });

    BoardNews(LogSubscription log) {
        this.log = log;
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @throws Turned where too many listen already */
    SseEmitter listen(AccountId account, ClusterId cluster, Period period) throws IOException {
        long own =
                listeners.stream().filter(one -> one.account().equals(account)).count();
        if (own >= MOST_OF_ACCOUNT || listeners.size() >= MOST) {
            throw new Turned(WebReason.TOO_MANY_AT_ONCE);
        }
        Board board = new Board(cluster, period);
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Listener listener = new Listener(account, board, emitter);
        emitter.onCompletion(() -> forget(listener));
        emitter.onTimeout(emitter::complete);
        seen.computeIfAbsent(board, this::mark);
        listeners.add(listener);
        emitter.send(SseEmitter.event().name("listening").data(""));
        return emitter;
    }

    private void forget(Listener listener) {
        listeners.remove(listener);
        if (listeners.stream().noneMatch(one -> one.board().equals(listener.board()))) {
            seen.remove(listener.board());
        }
    }

    private void look() {
        try {
            seen.forEach((board, before) -> {
                List<Long> now = mark(board);
                if (!now.equals(before) && seen.replace(board, before, now)) {
                    listeners.stream().filter(one -> one.board().equals(board)).forEach(BoardNews::tell);
                }
            });
        } catch (RuntimeException broken) {
            LOG.warn("Boards cannot be looked after", broken);
        }
    }

    private static void tell(Listener listener) {
        try {
            listener.emitter().send(SseEmitter.event().name("changed").data(""));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Whoever listened has gone", gone);
            listener.emitter().complete();
        }
    }

    /** What the places of a board follow from, by the last event of each case. */
    private List<Long> mark(Board board) {
        ReferenceData known = log.references();
        return Stream.concat(
                        known.scores().of(board.cluster(), board.period().quarters()).stream()
                                .map(ScoreSheetState::sequence),
                        known.rankings().of(board.cluster(), board.period()).stream()
                                .map(RankingState::sequence))
                .toList();
    }

    /** How many listen at the moment. */
    int count() {
        return listeners.size();
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
        listeners.forEach(one -> one.emitter().complete());
    }
}
