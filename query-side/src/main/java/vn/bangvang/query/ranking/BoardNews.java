package vn.bangvang.query.ranking;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.bangvang.shared.platform.identity.SessionList;
import vn.bangvang.shared.platform.web.Turned;
import vn.bangvang.shared.platform.web.WebReason;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Tells the boards on the wall (trình chiếu) that something has changed, and never what: each board asks for that itself, as
 * its reader may see it. One thread looks for all; none is held for a board. Whoever has logged out is told nothing more. After
 * a while each asks anew.
 */
@Component
final class BoardNews implements DisposableBean {

    static final int MOST = 500;
    static final int MOST_OF_ACCOUNT = 4;

    private static final Logger LOG = LoggerFactory.getLogger(BoardNews.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 500;

    private record Board(ClusterId cluster, Period period) {}

    /**
     * @param session of whoever listens; null where they send their password with each request
     * @param until when it is over, whatever became of its connection
     */
    private record Listener(
            AccountId account, @Nullable String session, Board board, SseEmitter emitter, Instant until) {}

    private final LogSubscription log;
    private final SessionList sessions;
    private final Queue<Listener> listeners = new ConcurrentLinkedQueue<>();
    private final Map<Board, List<Long>> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bangvang-board-news");
        thread.setDaemon(true);
        return thread;
    });

    BoardNews(LogSubscription log, SessionList sessions) {
        this.log = log;
        this.sessions = sessions;
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @throws Turned where too many listen already */
    SseEmitter listen(AccountId account, @Nullable String session, ClusterId cluster, Period period)
            throws IOException {
        Board board = new Board(cluster, period);
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Listener listener = new Listener(
                account, session, board, emitter, Instant.now().plus(LONGEST).plus(LONGEST));
        emitter.onCompletion(() -> forget(listener));
        emitter.onTimeout(emitter::complete);
        emitter.send(SseEmitter.event().name("listening").data(""));
        add(listener);
        return emitter;
    }

    /** Its board is looked after from then on, whoever forgets another at the same time. */
    private synchronized void add(Listener listener) {
        long own = listeners.stream()
                .filter(one -> one.account().equals(listener.account()))
                .count();
        if (own >= MOST_OF_ACCOUNT || listeners.size() >= MOST) {
            throw new Turned(WebReason.TOO_MANY_AT_ONCE);
        }
        seen.computeIfAbsent(listener.board(), this::mark);
        listeners.add(listener);
    }

    private synchronized void forget(Listener listener) {
        listeners.remove(listener);
        if (listeners.stream().noneMatch(one -> one.board().equals(listener.board()))) {
            seen.remove(listener.board());
        }
    }

    private void look() {
        try {
            // Of whom no connection began, none ends either.
            Instant now = Instant.now();
            listeners.stream().filter(one -> one.until().isBefore(now)).forEach(this::forget);
            seen.forEach((board, before) -> {
                List<Long> after = mark(board);
                if (!after.equals(before) && seen.replace(board, before, after)) {
                    listeners.stream().filter(one -> one.board().equals(board)).forEach(this::tell);
                }
            });
        } catch (RuntimeException broken) {
            LOG.warn("Boards cannot be looked after", broken);
        }
    }

    private void tell(Listener listener) {
        if (listener.session() != null && !sessions.isOpen(listener.session())) {
            listener.emitter().complete();
            return;
        }
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
