package vn.bangvang.shared.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationReplay.ReplayOutcome;
import vn.bangvang.shared.domain.nomination.NominationReplay.Replayed;
import vn.bangvang.shared.domain.nomination.NominationReplay.ReplayedStep;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.law.StepTemplate;

class NominationReplayTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final RuleSet RULES = RuleSets.inForceOn(DAY);
    private static final NominationId ID = new NominationId(new UUID(5, 1));
    private static final UnitId UNIT = new UnitId(new UUID(5, 2));
    private static final UnitId PROVINCE = new UnitId(new UUID(5, 3));

    private final List<EventEnvelope<NominationEvent>> events = new ArrayList<>();

    @Test
    void under_its_own_rule_set_nothing_is_otherwise() {
        submitted(council().council(), award().dossier().kinds());
        carried(10);
        Replayed replayed = replayed();
        assertThat(replayed.outcome()).isEqualTo(ReplayOutcome.NONE);
        assertThat(replayed.after()).isEqualTo(replayed.before());
        assertThat(replayed.votes()).singleElement().satisfies(vote -> {
            assertThat(vote.was()).isEqualTo(CouncilOutcome.CARRIED);
            assertThat(vote.would()).isEqualTo(CouncilOutcome.CARRIED);
        });
    }

    /** Half of the members were enough for the rules under which it was voted on, and are not for the others. */
    @Test
    void a_vote_that_was_enough_may_be_too_few_under_other_terms() {
        submitted(new CouncilTerms(50, 0, "Điều 1"), award().dossier().kinds());
        carried(5);
        Replayed replayed = replayed();
        assertThat(replayed.outcome()).isEqualTo(ReplayOutcome.OTHER_VOTE);
        assertThat(replayed.votes()).singleElement().satisfies(vote -> {
            assertThat(vote.round()).isEqualTo(1);
            assertThat(vote.was()).isEqualTo(CouncilOutcome.CARRIED);
            assertThat(vote.would()).isNotEqualTo(CouncilOutcome.CARRIED);
        });
    }

    @Test
    void a_vote_that_was_corrected_counts_as_it_was_corrected() {
        submitted(new CouncilTerms(50, 0, "Điều 1"), award().dossier().kinds());
        carried(5);
        happened(new CouncilResultCorrected(
                ID,
                step(),
                council().level(),
                PROVINCE,
                1,
                CouncilOutcome.CARRIED,
                new CouncilTally(10, 10, 0, 10),
                new CouncilTerms(50, 0, "Điều 1"),
                NominatedFor.of(nominee(), award().code(), 2023, null),
                CaseText.plain("Nhập nhầm"),
                DAY,
                DAY));
        Replayed replayed = replayed();
        assertThat(replayed.votes())
                .singleElement()
                .satisfies(vote -> assertThat(vote.would()).isEqualTo(CouncilOutcome.CARRIED));
        assertThat(replayed.outcome()).isEqualTo(ReplayOutcome.NONE);
    }

    @Test
    void papers_that_the_other_rules_ask_for_are_missing() {
        submitted(council().council(), List.of());
        assertThat(replayed().outcome()).isEqualTo(ReplayOutcome.PAPERS_MISSING);
        assertThat(replayed().missing()).isEqualTo(award().dossier().kinds());
    }

    @Test
    void another_route_is_told_step_by_step() {
        submitted(null, award().dossier().kinds());
        Replayed replayed = replayed();
        assertThat(replayed.outcome()).isEqualTo(ReplayOutcome.OTHER_ROUTE);
        assertThat(replayed.before()).extracting(ReplayedStep::kind).doesNotContain(StepKind.COUNCIL);
        assertThat(replayed.after()).extracting(ReplayedStep::kind).contains(StepKind.COUNCIL);
    }

    @Test
    void an_award_that_the_other_rules_do_not_have_could_not_be_proposed() {
        submitted("KHONG-CO", council().council(), List.of());
        Replayed replayed = replayed();
        assertThat(replayed.outcome()).isEqualTo(ReplayOutcome.NOT_ADMITTED);
        assertThat(replayed.refusal()).isNotNull();
        assertThat(replayed.refusal().reason()).isEqualTo(Reason.UNKNOWN_AWARD);
        assertThat(replayed.after()).isEmpty();
    }

    @Test
    void a_draft_met_no_rules_yet() {
        happened(new NominationDrafted(
                ID,
                UNIT,
                nominee(),
                award().code(),
                2023,
                new ClusterId(new UUID(5, 4)),
                new RankingId(new UUID(5, 5)),
                1,
                DAY));
        assertThat(NominationReplay.under(RULES, events)).isEmpty();
    }

    private Replayed replayed() {
        return NominationReplay.under(RULES, events).orElseThrow();
    }

    private void submitted(@Nullable CouncilTerms council, List<String> kinds) {
        submitted(award().code(), council, kinds);
    }

    /** By the route of the law without endorsements that may be left out; without a council where it has no terms. */
    private void submitted(String award, @Nullable CouncilTerms council, List<String> kinds) {
        List<RouteStep> route = award().route().steps().stream()
                .filter(step -> step.kind() != StepKind.ENDORSE || !step.place().mayCoincide())
                .filter(step -> step.kind() != StepKind.COUNCIL || council != null)
                .map(step -> new RouteStep(
                        step.kind(),
                        step.level(),
                        PROVINCE,
                        step.kind() == StepKind.COUNCIL ? council : null,
                        step.award(),
                        step.authority()))
                .toList();
        happened(new NominationSubmitted(
                ID,
                UNIT,
                nominee(),
                award,
                2023,
                null,
                "law",
                "Điều 1",
                route,
                kinds,
                kinds.stream()
                        .map(kind -> new Document(kind, CaseText.plain(kind), null))
                        .toList(),
                CaseText.plain("Thành tích"),
                DAY,
                null,
                false));
    }

    /** After what stands before the council's step in its route. */
    private void carried(int inFavour) {
        for (int i = 0; i < step(); i++) {
            RouteStep endorsing = NominationState.FOLD.all(events).route().get(i);
            happened(new NominationEndorsed(ID, i, endorsing.level(), PROVINCE, null, DAY));
        }
        happened(new NominationCarriedByCouncil(
                ID,
                step(),
                council().level(),
                PROVINCE,
                new CouncilTally(10, 10, 0, inFavour),
                new CouncilTerms(50, 0, "Điều 1"),
                DAY));
    }

    private int step() {
        return NominationState.FOLD.all(events.subList(0, 1)).route().stream()
                .map(RouteStep::kind)
                .toList()
                .indexOf(StepKind.COUNCIL);
    }

    private void happened(NominationEvent event) {
        events.add(EventEnvelope.withoutActor(event, events.size()));
    }

    private static Nominee nominee() {
        return new Nominee(NomineeKind.COLLECTIVE, UNIT, null, null);
    }

    /** One that a council votes on. */
    private static Award award() {
        return RULES.awards().stream()
                .filter(award -> award.subjects().contains(NomineeKind.COLLECTIVE))
                .filter(award -> award.route().steps().stream().anyMatch(step -> step.kind() == StepKind.COUNCIL))
                .findFirst()
                .orElseThrow();
    }

    private static StepTemplate council() {
        return award().route().steps().stream()
                .filter(step -> step.kind() == StepKind.COUNCIL)
                .findFirst()
                .orElseThrow();
    }
}
