package vn.bangvang.shared.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonLeft;
import vn.bangvang.shared.domain.person.PersonEvent.PersonMoved;
import vn.bangvang.shared.domain.person.PersonEvent.PersonPositionChanged;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRenamed;
import vn.bangvang.shared.domain.person.PersonEvent.PersonsToldApart;

class PersonStateTest {

    private static final PersonId AN = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(1, 2));
    private static final UnitId OFFICE = new UnitId(new UUID(2, 1));
    private static final UnitId DEPARTMENT = new UnitId(new UUID(2, 2));
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 7, 1);
    private static final PersonRegistered REGISTERED =
            new PersonRegistered(AN, text("Nguyễn An"), "an", OFFICE, FIRST, null);
    private static final PersonMoved MOVED = new PersonMoved(AN, DEPARTMENT, "an", null, LATER);
    private static final PersonLeft LEFT = new PersonLeft(AN, text("Nghỉ hưu"), LATER);
    private static final PersonsToldApart APART = new PersonsToldApart(AN, OTHER, text("Hai người"), LATER);

    @Test
    void a_registered_person_belongs_to_the_unit_from_the_first_day_on() {
        PersonState person = after(REGISTERED);
        assertThat(person.id()).isEqualTo(AN);
        assertThat(person.likeness()).isEqualTo("an");
        assertThat(person.lastUnit()).isEqualTo(OFFICE);
        assertThat(person.lastDate()).isEqualTo(FIRST);
        assertThat(person.hasLeft()).isFalse();
    }

    @Test
    void a_moved_person_belongs_to_each_unit_from_its_day_on() {
        PersonState person = after(REGISTERED, MOVED);
        assertThat(person.unitOn(LATER)).isEqualTo(DEPARTMENT);
        assertThat(person.unitOn(LATER.minusDays(1))).isEqualTo(OFFICE);
        assertThat(person.unitOn(FIRST.minusDays(1))).isEqualTo(OFFICE);
        assertThat(person.lastUnit()).isEqualTo(DEPARTMENT);
        assertThat(person.lastDate()).isEqualTo(LATER);
    }

    @Test
    void whoever_has_left_is_known_with_the_last_unit_and_the_day() {
        PersonState person = after(REGISTERED, LEFT);
        assertThat(person.leftOn()).isEqualTo(LATER);
        assertThat(person.lastUnit()).isEqualTo(OFFICE);
        assertThat(person.lastDate()).isEqualTo(LATER);
    }

    @Test
    void whoever_comes_to_a_unit_again_has_not_left() {
        assertThat(after(REGISTERED, LEFT, MOVED).hasLeft()).isFalse();
    }

    @Test
    void a_position_is_held_from_its_day_until_the_next_or_until_the_person_moves_or_leaves() {
        PersonPositionChanged deputy = new PersonPositionChanged(AN, text("Phó phòng"), FIRST);
        PersonPositionChanged head = new PersonPositionChanged(AN, text("Trưởng phòng"), LATER.minusDays(1));
        PersonState person = after(REGISTERED, deputy, head);
        assertThat(person.positionOn(FIRST.minusDays(1))).isNull();
        assertThat(person.positionOn(LATER.minusDays(2))).isEqualTo(text("Phó phòng"));
        assertThat(person.positionOn(LATER)).isEqualTo(text("Trưởng phòng"));
        assertThat(person.lastPositionDate()).isEqualTo(LATER.minusDays(1));
        for (PersonEvent end : new PersonEvent[] {MOVED, LEFT, new PersonPositionChanged(AN, null, LATER)}) {
            PersonState ended = after(REGISTERED, deputy, head, end);
            assertThat(ended.positionOn(LATER)).isNull();
            assertThat(ended.positionOn(LATER.minusDays(1))).isEqualTo(text("Trưởng phòng"));
        }
    }

    @Test
    void whoever_holds_no_position_ends_none() {
        assertThat(after(REGISTERED, MOVED).positions()).isEmpty();
        assertThat(after(REGISTERED).lastPositionDate()).isEqualTo(FIRST);
    }

    @Test
    void others_are_told_nothing_of_what_a_person_was() {
        PersonPositionChanged head = new PersonPositionChanged(AN, text("Trưởng phòng"), FIRST);
        PersonIndex index = new PersonIndex();
        index.on(REGISTERED, 0);
        index.on(head, 1);
        assertThat(index.find(AN)).contains(after(REGISTERED, head).withoutWords());
        assertThat(index.find(AN).orElseThrow().toString()).doesNotContain("Trưởng");
    }

    @Test
    void persons_told_apart_are_told_apart_until_the_name_changes() {
        PersonRenamed renamed =
                new PersonRenamed(AN, text("Nguyễn Ân"), "ân", OFFICE, null, text("Nhầm"), LATER.plusDays(1));
        assertThat(after(REGISTERED, APART).toldApart()).containsExactly(OTHER);
        assertThat(after(REGISTERED, APART, renamed).toldApart()).isEmpty();
        assertThat(after(REGISTERED, APART, renamed).likeness()).isEqualTo("ân");
        assertThat(after(REGISTERED, APART, renamed).lastDate()).isEqualTo(FIRST);
    }

    @Test
    void a_guard_rests_on_the_last_event_whichever_it_is() {
        assertThat(after(REGISTERED).sequence()).isZero();
        assertThat(after(REGISTERED, APART).sequence()).isEqualTo(1);
        assertThat(after(REGISTERED, APART, LEFT).sequence()).isEqualTo(2);
    }

    @Test
    void a_person_is_registered_first_and_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(MOVED));
        assertThatIllegalArgumentException().isThrownBy(() -> after(REGISTERED, REGISTERED));
    }

    private static PersonalText text(String words) {
        return new PersonalText(AN, words);
    }

    private static PersonState after(PersonEvent... events) {
        PersonState state = null;
        for (int i = 0; i < events.length; i++) {
            state = PersonState.FOLD.after(state, new EventEnvelope<>(events[i], new ActorMetadata(null, null), i));
        }
        return state;
    }
}
