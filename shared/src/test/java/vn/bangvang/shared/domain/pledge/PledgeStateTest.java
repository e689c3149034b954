package vn.bangvang.shared.domain.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.bangvang.shared.domain.pledge.PledgeStream.DAY;
import static vn.bangvang.shared.domain.pledge.PledgeStream.LAST;
import static vn.bangvang.shared.domain.pledge.PledgeStream.ONE;
import static vn.bangvang.shared.domain.pledge.PledgeStream.ORGANISER;
import static vn.bangvang.shared.domain.pledge.PledgeStream.OUTSIDE;
import static vn.bangvang.shared.domain.pledge.PledgeStream.SUPERIOR;
import static vn.bangvang.shared.domain.pledge.PledgeStream.TEXT;
import static vn.bangvang.shared.domain.pledge.PledgeStream.THREE;
import static vn.bangvang.shared.domain.pledge.PledgeStream.TWO;
import static vn.bangvang.shared.domain.pledge.PledgeStream.after;
import static vn.bangvang.shared.domain.pledge.PledgeStream.amended;
import static vn.bangvang.shared.domain.pledge.PledgeStream.closed;
import static vn.bangvang.shared.domain.pledge.PledgeStream.declined;
import static vn.bangvang.shared.domain.pledge.PledgeStream.fullySigned;
import static vn.bangvang.shared.domain.pledge.PledgeStream.opened;
import static vn.bangvang.shared.domain.pledge.PledgeStream.signed;
import static vn.bangvang.shared.domain.pledge.PledgeStream.target;
import static vn.bangvang.shared.domain.pledge.PledgeStream.witnessed;

import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.EventEnvelope;

/** What each event of a pledge means. */
class PledgeStateTest {

    @Test
    void an_opened_pledge_is_in_its_first_version_and_nobody_has_answered() {
        PledgeState state = after();
        assertThat(state.version()).isEqualTo(1);
        assertThat(state.text()).isEqualTo(TEXT);
        assertThat(state.parties()).containsExactly(ONE, TWO, THREE);
        assertThat(state.signUntil()).isEqualTo(LAST);
        assertThat(state.since()).isEqualTo(DAY);
        assertThat(state.latest()).isEqualTo(DAY);
        assertThat(state.hasAnswered(ONE)).isFalse();
        assertThat(state.answeredOn()).isNull();
        assertThat(state.witnessingUnit()).isEqualTo(SUPERIOR.unitId());
        assertThat(state.isWitnessedFromOutside()).isFalse();
        assertThat(state.isClosed()).isFalse();
    }

    @Test
    void who_signs_is_bound_and_who_declines_is_not_until_it_signs_after_all() {
        PledgeState state = after(signed(TWO, 1, DAY.plusDays(2)), declined(ONE, DAY.plusDays(1)));
        assertThat(state.bound()).containsExactly(TWO);
        assertThat(state.refused()).containsExactly(ONE);
        assertThat(state.hasAnswered(ONE)).isTrue();
        assertThat(state.hasAnswered(THREE)).isFalse();
        PledgeState signedAfterAll = state.after(EventEnvelope.withoutActor(signed(ONE, 1, DAY.plusDays(3)), 3));
        assertThat(signedAfterAll.bound()).containsExactly(ONE, TWO);
        assertThat(signedAfterAll.refused()).isEmpty();
        assertThat(signedAfterAll.sequence()).isEqualTo(3);
    }

    @Test
    void the_newest_answer_may_be_dated_before_the_latest_one() {
        PledgeState state = after(signed(TWO, 1, DAY.plusDays(2)), declined(ONE, DAY.plusDays(1)));
        assertThat(state.answeredOn()).isEqualTo(DAY.plusDays(1));
        assertThat(state.latest()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void a_fully_signed_version_and_a_witnessed_one_have_their_days() {
        PledgeState state = after(fullySigned(DAY.plusDays(3)), witnessed(DAY.plusDays(4)));
        assertThat(state.fullySignedOn()).isEqualTo(DAY.plusDays(3));
        assertThat(state.witnessedOn()).isEqualTo(DAY.plusDays(4));
        assertThat(state.latest()).isEqualTo(DAY.plusDays(4));
    }

    @Test
    void an_amended_pledge_is_to_be_signed_and_witnessed_again_by_the_same_parties() {
        PledgeState state = after(
                signed(ONE, 1, DAY.plusDays(5)),
                declined(TWO, DAY.plusDays(5)),
                fullySigned(DAY.plusDays(5)),
                witnessed(DAY.plusDays(6)),
                amended(OUTSIDE, DAY.plusDays(2)));
        assertThat(state.version()).isEqualTo(2);
        assertThat(state.text().targets()).containsExactly(target("B"));
        assertThat(state.parties()).containsExactly(ONE, TWO, THREE);
        assertThat(state.signed()).isEmpty();
        assertThat(state.declined()).isEmpty();
        assertThat(state.answeredOn()).isNull();
        assertThat(state.fullySignedOn()).isNull();
        assertThat(state.witnessedOn()).isNull();
        assertThat(state.signUntil()).isNull();
        assertThat(state.since()).isEqualTo(DAY.plusDays(2));
        assertThat(state.latest()).isEqualTo(DAY.plusDays(2));
        assertThat(state.openedOn()).isEqualTo(DAY);
    }

    @Test
    void the_organiser_records_what_a_body_outside_the_tree_signs() {
        PledgeState outside = after(amended(OUTSIDE, DAY));
        assertThat(outside.isWitnessedFromOutside()).isTrue();
        assertThat(outside.witnessingUnit()).isEqualTo(ORGANISER);
        PledgeState without = after(amended(null, DAY));
        assertThat(without.isWitnessedFromOutside()).isFalse();
        assertThat(without.witnessingUnit()).isNull();
    }

    @Test
    void a_closed_pledge_keeps_its_answers() {
        PledgeState state = after(signed(ONE, 1, DAY), closed(DAY.plusDays(300)));
        assertThat(state.isClosed()).isTrue();
        assertThat(state.closedOn()).isEqualTo(DAY.plusDays(300));
        assertThat(state.bound()).containsExactly(ONE);
    }

    @Test
    void reference_data_has_the_targets_answers_and_witnessing_unit_but_no_words() {
        PledgeIndex index = new PledgeIndex();
        index.on(opened(), 0);
        index.on(declined(ONE, DAY), 1);
        assertThat(index.find(PledgeStream.ID)).hasValueSatisfying(kept -> {
            assertThat(kept.refused()).containsExactly(ONE);
            assertThat(kept.text().targets()).isEqualTo(TEXT.targets());
            assertThat(kept.text().contents()).isEmpty();
            assertThat(kept.witness()).isEqualTo(new Witness(SUPERIOR.unitId(), null, null, null));
            assertThat(kept.sequence()).isEqualTo(1);
        });
    }

    @Test
    void a_pledge_is_opened_first_and_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PledgeState.FOLD.after(null, EventEnvelope.withoutActor(closed(DAY), 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> after(opened()));
    }
}
