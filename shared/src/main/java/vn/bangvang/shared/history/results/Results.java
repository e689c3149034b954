package vn.bangvang.shared.history.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterIndex;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Shelf;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.Finding;
import vn.bangvang.shared.history.results.Place.Trail;
import vn.bangvang.shared.history.results.Place.Trails;
import vn.bangvang.shared.history.results.RankingCheck.Checked;
import vn.bangvang.shared.history.results.RankingCheck.Grounds;
import vn.bangvang.shared.law.RuleSetText;

/**
 * Works out the results that a history states from the events that they follow from, by the folds and policies of the product:
 * published rankings with what rests on their places, outcomes of councils, and decisions. So a history is found that holds in itself
 * but was written by a program that did not keep to the rules. What is over is dropped, and what a ranking rests on is read again
 * when it is published.
 */
public final class Results {

    /** Scores of sheets that are kept, since a year ranks the sheets of its quarters again. */
    private static final int MOST_SCORES = 300_000;

    private static final int MOST_WAITING = 64;
    private static final int MOST_FINDINGS = 1_000;

    /** Reads again what was read before. */
    @FunctionalInterface
    public interface Again {

        /** @throws UncheckedIOException if it is not there any more as it was */
        StoredEvent at(long place);
    }

    private record OfPeriod(ClusterId cluster, Period period) {}

    private final ExecutorService threads;
    private final Again again;
    private final List<Finding> findings = new ArrayList<>();
    private final Unlike unlike = Unlike.in(findings);
    private final DecisionCheck decisions = new DecisionCheck(unlike);
    private final LawTerms law;
    private final NominationCheck nominations;
    private final ClusterIndex clusters = new ClusterIndex();
    private final Trails trails = new Trails();
    private final Shelf<ClusterId> tables = new Shelf<>();
    private final Shelf<ClusterId> sheets = new Shelf<>();
    private final Map<UUID, OfPeriod> rankings = new HashMap<>();
    private final Cache<UUID, Checked> known = Caffeine.newBuilder()
            .maximumWeight(MOST_SCORES)
            .weigher((UUID id, Checked one) -> 1
                    + Optional.ofNullable(one.sheet().settled()).map(List::size).orElse(0))
            .executor(Runnable::run)
            .build();
    private final Deque<Future<List<Finding>>> waiting = new ArrayDeque<>();
    private long ranked;
    private boolean newer;

    /** @param rules those of the export */
    public Results(ExecutorService threads, Again again, List<RuleSetText> rules) {
        this.threads = threads;
        this.again = again;
        this.law = new LawTerms(rules);
        this.nominations = new NominationCheck(law, decisions, unlike);
    }

    /**
     * The next event that has to do with results.
     *
     * @param place where it can be read again
     * @throws UncheckedIOException if something cannot be read again
     */
    public void on(Said said, UUID id, long sequence, long position, long place) {
        if (newer || findings.size() >= MOST_FINDINGS) {
            return;
        }
        if (said.kind() == Said.Kind.NEWER) {
            newer = true;
        } else if (said.problem() != null) {
            unlike.say(
                    position,
                    "không đọc được nội dung sự kiện: " + said.problem(),
                    "what the event says cannot be read: " + said.problem());
        } else {
            follow(said, id, sequence, position, place);
        }
    }

    private void follow(Said said, UUID id, long sequence, long position, long place) {
        try {
            DomainEvent event = said.event();
            if (event != null) {
                follow(event, sequence, position);
            }
            if (said.kind() != Said.Kind.FOLLOWED) {
                trails.add(id, place);
            }
            if (said.kind() == Said.Kind.RANKED) {
                rank(id, position);
            }
        } catch (UncheckedIOException unread) {
            throw unread;
        } catch (RuntimeException failed) {
            unlike.say(
                    position,
                    "sự kiện không thể xảy ra sau các sự kiện trước của hồ sơ: " + failed,
                    "the event cannot follow those before it of its case: " + failed);
        }
    }

    private void follow(DomainEvent event, long sequence, long position) {
        if (event instanceof NominationEvent e) {
            nominations.on(e, sequence, position);
        } else if (event instanceof DecisionEvent e) {
            decisions.on(e, sequence, position);
        } else if (event instanceof ClusterEvent e) {
            clusters.on(e, sequence);
        } else if (event instanceof ScoreSheetOpened e) {
            sheets.add(e.clusterId(), e.period(), e.sheetId());
        } else if (event instanceof ScoreTableAdopted e) {
            tables.add(e.clusterId(), e.period(), e.tableId());
        } else if (event instanceof RankingOpened e) {
            rankings.put(e.rankingId().value(), new OfPeriod(e.clusterId(), e.period()));
        }
    }

    private void rank(UUID ranking, long position) {
        OfPeriod of = rankings.get(ranking);
        if (of == null) {
            unlike.say(position, "bảng xếp hạng chưa được mở", "the ranking was never opened");
            return;
        }
        List<Period> quarters = of.period().quarters();
        Map<Period, List<Trail>> ofQuarters = new HashMap<>();
        quarters.forEach(quarter -> ofQuarters.put(quarter, trails(sheets.of(of.cluster(), quarter))));
        List<Trail> ofTables = trails(
                tables.of(of.cluster(), period -> period.quarters().stream().anyMatch(quarters::contains)));
        ClusterState cluster = clusters.find(of.cluster()).orElse(null);
        Grounds grounds = new Grounds(trails.of(ranking), cluster, ofTables, ofQuarters);
        ranked++;
        waiting.add(threads.submit(new RankingCheck(grounds, position, again, known)));
        while (waiting.size() > MOST_WAITING) {
            take();
        }
    }

    private List<Trail> trails(List<UUID> ids) {
        return ids.stream().map(trails::of).toList();
    }

    private void take() {
        try {
            findings.addAll(waiting.remove().get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("Stopped"));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UncheckedIOException unread) {
                throw unread;
            }
            throw new AssertionError(failed.getCause());
        }
    }

    /**
     * What is not as it should be, by position, each once.
     *
     * @param whole whether the history was read to its end
     * @throws UncheckedIOException if something cannot be read again
     */
    public List<Finding> end(boolean whole) {
        while (!waiting.isEmpty()) {
            take();
        }
        if (whole && !newer) {
            decisions.end();
        }
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Finding::position))
                .limit(MOST_FINDINGS)
                .toList();
    }

    /** How many results were worked out: publications and what rests on places, votes of councils, lines of decisions. */
    public long count() {
        return ranked + nominations.votes() + decisions.honours();
    }

    /** The rule sets of nominations that are there and cannot be read, so that terms of councils were not compared with them. */
    public List<String> unreadRules() {
        return law.missed();
    }

    /** Whether events of a newer version were met, after which nothing was worked out. */
    public boolean newer() {
        return newer;
    }
}
