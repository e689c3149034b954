package vn.bangvang.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.target.TargetReportState;
import vn.bangvang.shared.domain.unit.UnitState;

class HistoryTest {

    private static final Map<String, Fold<?, ?>> FOLDS = Map.ofEntries(
            Map.entry("Unit", UnitState.FOLD),
            Map.entry("Person", PersonState.FOLD),
            Map.entry("Mandate", MandateState.FOLD),
            Map.entry("Cluster", ClusterState.FOLD),
            Map.entry("Movement", MovementState.FOLD),
            Map.entry("EmulationRegistration", RegistrationState.FOLD),
            Map.entry("Pledge", PledgeState.FOLD),
            Map.entry("TargetReport", TargetReportState.FOLD),
            Map.entry("AdoptedTable", ScoreTableState.FOLD),
            Map.entry("ScoreSheet", ScoreSheetState.FOLD),
            Map.entry("Review", ReviewState.FOLD),
            Map.entry("Ranking", RankingState.FOLD),
            Map.entry("Nomination", NominationState.FOLD),
            Map.entry("Decision", DecisionState.FOLD),
            Map.entry("EmulationCongress", CongressState.FOLD));

    private static List<Happening> history(Scale scale) {
        List<Happening> all = new ArrayList<>();
        new History(scale, UnaryOperator.identity()).write(all::addAll);
        return all;
    }

    @Test
    void every_case_can_be_folded() {
        Map<UUID, Object> states = new HashMap<>();
        for (Happening happened : history(Scale.of(10_000, 1))) {
            states.compute(happened.stream(), (id, before) -> after(before, happened));
        }
        assertThat(states.values())
                .anySatisfy(state -> assertThat(state)
                        .isInstanceOfSatisfying(
                                NominationState.class,
                                nomination -> assertThat(nomination.isOver()).isTrue()));
    }

    @SuppressWarnings("unchecked")
    private static Object after(Object before, Happening happened) {
        Fold<Object, DomainEvent> fold = (Fold<Object, DomainEvent>) FOLDS.get(happened.type());
        ActorMetadata actor = ActorMetadata.of(happened.by().metadata("request"));
        return fold.after(before, new EventEnvelope<>(happened.event(), actor, happened.seq()));
    }

    @Test
    void no_key_is_held_by_two_cases() {
        Map<Claim, UUID> held = new HashMap<>();
        for (Happening happened : history(Scale.of(10_000, 1))) {
            held.entrySet()
                    .removeIf(one -> one.getValue().equals(happened.stream())
                            && happened.event().releases().contains(one.getKey().stored()));
            for (Claim claim : happened.event().claims()) {
                UUID holder = held.putIfAbsent(claim, happened.stream());
                assertThat(holder).isIn(null, happened.stream());
            }
        }
    }

    @Test
    void days_follow_each_other_and_the_events_of_a_case_its_sequence() {
        LocalDate day = LocalDate.MIN;
        Map<UUID, Long> next = new LinkedHashMap<>();
        for (Happening happened : history(Scale.of(10_000, 1))) {
            assertThat(happened.day()).isAfterOrEqualTo(day);
            day = happened.day();
            assertThat(happened.seq()).isEqualTo(next.getOrDefault(happened.stream(), 0L));
            next.put(happened.stream(), happened.seq() + 1);
        }
        assertThat(day).isEqualTo(Scale.LAST_DAY);
    }

    @Test
    void the_same_seed_gives_the_same_history() {
        Scale scale = Scale.of(10_000, 7);

        assertThat(history(scale)).isEqualTo(history(scale));
        assertThat(history(scale)).isNotEqualTo(history(Scale.of(10_000, 8)));
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000, 30_000, 100_000})
    void there_are_about_as_many_events_as_were_wanted(long wanted) {
        assertThat((long) history(Scale.of(wanted, 1)).size()).isCloseTo(wanted, Percentage.withPercentage(12));
    }

    @Test
    void longer_histories_have_more_years_and_no_more_units() {
        assertThat(Scale.of(10_000_000, 1).units()).isCloseTo(5000, within(1000));
        assertThat(Scale.of(10_000_000, 1).firstYear())
                .isLessThan(Scale.of(1_000_000, 1).firstYear());
    }

    @Test
    void of_many_years_there_are_about_as_many_events_as_were_wanted() {
        Scale years = new Scale(0, 1, 60, 2020);
        long wanted = Math.round(60 * Scale.perUnit(2020));

        assertThat((long) history(years).size()).isCloseTo(wanted, Percentage.withPercentage(12));
    }
}
