package vn.bangvang.shared.history.results;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.CasesInMemory;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.ranking.AwardProposal;
import vn.bangvang.shared.domain.ranking.RankingDecisions;
import vn.bangvang.shared.domain.ranking.RankingDecisions.Ballot;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.ranking.RankingFacts;
import vn.bangvang.shared.domain.ranking.RankingIndex;
import vn.bangvang.shared.domain.ranking.RankingInput;
import vn.bangvang.shared.domain.ranking.RankingPolicy;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingState.Proposal;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;
import vn.bangvang.shared.domain.ranking.SheetResult;
import vn.bangvang.shared.domain.ranking.TableUse;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreIndex;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.domain.scoring.Supplements;
import vn.bangvang.shared.history.Finding;
import vn.bangvang.shared.history.results.Place.Told;
import vn.bangvang.shared.history.results.Place.Trail;

/** Works out anew what a ranking came to, from the table, the members, the sheets and the decisions as they stood then. */
final class RankingCheck implements Callable<List<Finding>> {

    /**
     * What a ranking rests on, as far as the history had come.
     *
     * @param ranking its events up to its result
     * @param cluster null where the history knows none
     * @param tables of the cluster and its periods
     * @param sheets by quarter
     */
    record Grounds(
            Trail ranking, @Nullable ClusterState cluster, List<Trail> tables, Map<Period, List<Trail>> sheets) {}

    /** A sheet that was checked up to an event, by its place. */
    record Checked(long last, ScoreSheetState sheet) {}

    private final Grounds grounds;
    private final long position;
    private final Results.Again again;
    private final Cache<UUID, Checked> known;
    private final List<Finding> findings = new ArrayList<>();
    private final Unlike unlike = Unlike.in(findings);

    /** @param position of the result */
    RankingCheck(Grounds grounds, long position, Results.Again again, Cache<UUID, Checked> known) {
        this.grounds = grounds;
        this.position = position;
        this.again = again;
        this.known = known;
    }

    @Override
    public List<Finding> call() {
        try {
            List<Told<RankingEvent>> events = grounds.ranking().read(RankingEvent.class, again);
            int last = events.size() - 1;
            RankingState before = RankingState.FOLD.all(
                    events.subList(0, last).stream().map(Told::envelope).toList());
            check(events.get(last).envelope().event(), before);
        } catch (Refusal refused) {
            boolean missing = refused.reason() == Reason.SHEETS_INCOMPLETE;
            Object what = missing ? refused.details().get("missing") : refused.reason() + " " + refused.details();
            unlike.say(
                    position,
                    (missing
                                    ? "thiếu phiếu điểm cuối cùng của thành viên: "
                                    : "theo quy tắc không thể có kết quả này: ")
                            + what,
                    (missing ? "final sheets of members are missing: " : "by the rules there cannot be this result: ")
                            + what);
        } catch (UncheckedIOException unread) {
            throw unread;
        } catch (RuntimeException failed) {
            unlike.say(
                    position,
                    "không tính lại được bảng xếp hạng từ các sự kiện trước nó: " + failed,
                    "the ranking cannot be worked out from the events before it: " + failed);
        }
        return findings;
    }

    private void check(RankingEvent event, RankingState before) {
        if (event instanceof RankingPublished e) {
            published(before, new Stated(e.version(), e.tables(), e.rows()));
            announced(before.proposal(), e);
            if (!e.clusterId().equals(before.cluster()) || !e.period().equals(before.period())) {
                unlike.say(
                        position,
                        "công bố cho cụm hoặc kỳ khác với bảng xếp hạng đã mở",
                        "it was published for another cluster or period than it was opened for");
            }
        } else if (event instanceof RankingRepublished e) {
            published(before, new Stated(e.version(), e.tables(), e.rows()));
        } else if (event instanceof UnitAcclaimed e) {
            acclaimed(e, before.publication());
        } else if (event instanceof AwardsProposed e) {
            e.proposals().forEach(proposal -> proposed(proposal, before.publication()));
        }
    }

    /** What a publication says. */
    private record Stated(int version, List<TableUse> tables, List<RankingRow> rows) {}

    private void published(RankingState before, Stated stated) {
        int version = before.publication() == null ? 1 : before.publication().version() + 1;
        if (stated.version() != version) {
            unlike.say(
                    position,
                    "ghi là phiên bản " + stated.version() + ", nhưng phải là phiên bản " + version,
                    "it says version " + stated.version() + ", but it must be version " + version);
        }
        if (grounds.cluster() == null) {
            unlike.say(position, "không có cụm của bảng xếp hạng này", "there is no cluster of this ranking");
            return;
        }
        ScoreTableIndex tables = new ScoreTableIndex();
        for (Trail trail : grounds.tables()) {
            trail.read(ScoreTableEvent.class, again)
                    .forEach(told ->
                            tables.on(told.envelope().event(), told.envelope().sequence()));
        }
        RankingInput input = new RankingFacts(tables, new ScoreIndex(), new RankingIndex())
                .finals(grounds.cluster(), before.period())
                .decided(before.decisions());
        if (!TableUse.of(input.tables()).equals(stated.tables())) {
            unlike.say(
                    position,
                    "bảng điểm ghi khi công bố không phải là bảng điểm có hiệu lực của các quý",
                    "the score tables that it names are not those in force in its quarters");
        }
        Set<ScoreSheetId> named = stated.rows().stream()
                .flatMap(row -> row.sheets().stream())
                .map(SheetResult::sheetId)
                .collect(Collectors.toSet());
        boolean byPoints = stated.rows().stream().anyMatch(row -> row.firstSectionMaximum() == null);
        Function<Period, List<SheetInput>> sheets = quarter -> sheets(quarter, tables).stream()
                .filter(sheet ->
                        named.contains(sheet.sheet()) || !before.decisions().isExcluded(sheet.unit()))
                .toList();
        List<RankingRow> rows = RankingPolicy.rank(input, sheets, byPoints);
        RankingDecisions once = withLastOldBallot(before.decisions());
        if (!RankingRow.agree(rows, stated.rows())
                && !once.equals(before.decisions())
                && RankingRow.agree(RankingPolicy.rank(input.decided(once), sheets, byPoints), stated.rows())) {
            return;
        }
        compare(rows, stated.rows());
    }

    /** While one ballot served all ties, the last one took the place of those before. */
    private static RankingDecisions withLastOldBallot(RankingDecisions all) {
        List<Ballot> kept = new ArrayList<>();
        boolean old = false;
        for (Ballot ballot : all.ballots()) {
            if (ballot.ofOneTie() || !old) {
                kept.add(ballot);
            }
            old |= !ballot.ofOneTie();
        }
        return new RankingDecisions(all.excluded(), kept, all.women(), all.orders());
    }

    /** Those of a quarter that are final. */
    private List<SheetInput> sheets(Period quarter, ScoreTableIndex tables) {
        ClusterState cluster = grounds.cluster();
        if (cluster == null) {
            return List.of();
        }
        CasesInMemory<ScoreSheetState, ScoreSheetEvent> cases = new CasesInMemory<>(ScoreSheetState.FOLD);
        ScoreIndex scores = new ScoreIndex(cases);
        Optional<ScoreTableState> ofQuarter = tables.of(cluster.id(), quarter);
        for (Trail trail : grounds.sheets().getOrDefault(quarter, List.of())) {
            ScoreSheetState sheet = sheet(trail, ofQuarter, tables);
            cases.put(sheet.id(), sheet);
            scores.shelf().add(cluster.id(), quarter, sheet.id());
        }
        return List.copyOf(new RankingFacts(tables, scores, new RankingIndex())
                .finals(cluster, quarter)
                .sheets());
    }

    private ScoreSheetState sheet(Trail trail, Optional<ScoreTableState> ofQuarter, ScoreTableIndex tables) {
        Checked before = known.getIfPresent(trail.id());
        if (before != null && before.last() == trail.last()) {
            return before.sheet();
        }
        ScoreSheetState state = null;
        for (Told<ScoreSheetEvent> told : trail.read(ScoreSheetEvent.class, again)) {
            ScoreSheetState then = state;
            if (told.envelope().event() instanceof SheetFinalised e && then != null) {
                table(e.tableVersion(), then.table(), ofQuarter, tables, told.position())
                        .ifPresent(table -> finalised(e, then, table, told.position()));
            } else if (told.envelope().event() instanceof FinalScoreCorrected e && then != null) {
                table(e.tableVersion(), then.table(), ofQuarter, tables, told.position());
            }
            state = ScoreSheetState.FOLD.after(state, told.envelope());
        }
        if (state == null) {
            throw new IllegalStateException("A score sheet without events");
        }
        // What is not needed any more: the units' own lists.
        ScoreSheetState slim = state.with(s -> s.selfScore(null));
        known.put(trail.id(), new Checked(trail.last(), slim));
        return slim;
    }

    /** The version by which a score is final, of the quarter's table or of that of the sheet. */
    private Optional<ScoreTable> table(
            int version, ScoreTableId own, Optional<ScoreTableState> ofQuarter, ScoreTableIndex tables, long at) {
        Optional<ScoreTable> found = ofQuarter
                .flatMap(table -> table.version(version))
                .or(() -> tables.find(own).flatMap(table -> table.version(version)))
                .map(ScoreTableState.Version::toTable);
        if (found.isEmpty()) {
            unlike.say(
                    at,
                    "điểm cuối cùng chấm theo phiên bản " + version + " của bảng điểm, không có phiên bản này",
                    "the final scores are by version " + version + " of the score table, which there is not");
        }
        return found;
    }

    private void finalised(SheetFinalised event, ScoreSheetState before, ScoreTable table, long at) {
        List<CriterionScore> settled = before.settled() == null ? List.of() : before.settled();
        Set<CriterionScore> expected = new HashSet<>(Supplements.counting(table, before.assignments(), settled));
        if (!expected.equals(new HashSet<>(event.scores()))) {
            unlike.say(
                    at,
                    "điểm cuối cùng của phiếu không phải là điểm đã chốt ở bước trước",
                    "the final scores of the sheet are not those that were settled before");
        }
        Score due = before.isLate() ? table.terms().lateDeduction() : Score.ZERO;
        if (!event.lateDeduction().equals(due)) {
            unlike.say(
                    at,
                    "điểm trừ do chấm muộn là " + event.lateDeduction().value() + ", nhưng phải là " + due.value(),
                    "it takes off " + event.lateDeduction().value() + " for being late, but " + due.value()
                            + " are due");
        }
    }

    /** Only what was proposed to the members is published. */
    private void announced(@Nullable Proposal proposal, RankingPublished event) {
        boolean same = proposal != null
                && proposal.tables().equals(event.tables())
                && RankingRow.agree(proposal.rows(), event.rows());
        if (!same) {
            unlike.say(
                    position,
                    "bảng xếp hạng công bố khác với bảng dự kiến đã lấy ý kiến",
                    "what was published is not what was proposed to the members");
        }
    }

    private void compare(List<RankingRow> rows, List<RankingRow> stated) {
        if (RankingRow.agree(rows, stated)) {
            return;
        }
        for (int i = 0; i < Math.min(rows.size(), stated.size()); i++) {
            if (!rows.get(i).agreesWith(stated.get(i))) {
                RankingRow wrong = stated.get(i);
                String vietnamese = place(wrong, "hạng", "không xếp hạng");
                String english = place(wrong, "rank", "no rank");
                Optional<RankingRow> right = rows.stream()
                        .filter(row -> row.unitId().equals(wrong.unitId()))
                        .findFirst();
                unlike.say(
                        position,
                        "bảng xếp hạng công bố ghi đơn vị " + wrong.unitId() + " " + vietnamese
                                + "; tính lại từ phiếu chấm và bảng điểm thì "
                                + right.map(row -> place(row, "hạng", "không xếp hạng"))
                                        .orElse("đơn vị này không có trong bảng"),
                        "the published ranking says of the unit " + wrong.unitId() + ": " + english
                                + "; from the sheets and the table it has "
                                + right.map(row -> place(row, "rank", "no rank"))
                                        .orElse("no place in it"));
                return;
            }
        }
        unlike.say(
                position,
                "bảng xếp hạng công bố có " + stated.size() + " đơn vị, nhưng phải có " + rows.size(),
                "the published ranking has " + stated.size() + " units, but it must have " + rows.size());
    }

    private static String place(RankingRow row, String rank, String none) {
        return (row.hasRank() ? rank + " " + row.rank() : none) + " ("
                + row.total().value().toPlainString() + "/"
                + row.maximum().value().toPlainString() + ")";
    }

    private void acclaimed(UnitAcclaimed event, @Nullable Publication publication) {
        boolean counted = event.inFavour() >= 0
                && event.inFavour() <= event.present()
                && event.present() <= event.electors()
                && 2L * event.inFavour() > event.electors();
        if (publication == null || publication.rank(event.unitId()) != 1 || !counted) {
            unlike.say(
                    position,
                    "đơn vị được suy tôn không đứng đầu bảng đã công bố, hoặc không được quá nửa số phiếu",
                    "the unit that was acclaimed does not lead what was published, or has no majority of the votes");
        }
    }

    private void proposed(AwardProposal proposal, @Nullable Publication publication) {
        if (publication == null || publication.rank(proposal.unitId()) != proposal.rank()) {
            unlike.say(
                    position,
                    "đề nghị khen thưởng đơn vị " + proposal.unitId() + " theo hạng " + proposal.rank()
                            + ", không phải là hạng đã công bố",
                    "an award is proposed for the unit " + proposal.unitId() + " by rank " + proposal.rank()
                            + ", which is not what was published");
        }
    }
}
