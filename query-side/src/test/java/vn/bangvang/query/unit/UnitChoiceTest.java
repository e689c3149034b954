package vn.bangvang.query.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.unit.UnitChoice.Offer;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.domain.unit.UnitTree;

class UnitChoiceTest {

    private final UnitTree tree = new UnitTree();
    private final UnitId province = unit("Tỉnh", null);
    private final UnitId commune = unit("Xã Một", province);
    private final UnitId hamlet = unit("Thôn Một", commune);
    private final UnitId other = unit("Xã Hai", province);

    private UnitId unit(String name, @Nullable UnitId parent) {
        UnitId id = new UnitId(UUID.randomUUID());
        tree.on(new UnitRegistered(id, "" + id, name, parent, LocalDate.of(2020, 1, 1)), 0);
        return id;
    }

    private Set<UnitId> all() {
        return tree.all().map(UnitState::id).collect(Collectors.toSet());
    }

    private void hamlets(int count) {
        for (int number = 0; number < count; number++) {
            unit("Thôn " + number, other);
        }
    }

    @Test
    void units_that_fit_in_a_list_are_offered_in_the_order_of_the_tree() {
        Offer offer = UnitChoice.offer(all(), List.of(), tree);

        assertThat(offer.whole()).isTrue();
        assertThat(offer.units())
                .extracting(UnitChoice::label)
                .containsExactly("Tỉnh", "\u2003Xã Hai", "\u2003Xã Một", "\u2003\u2003Thôn Một");
    }

    @Test
    void of_more_the_two_upper_levels_are_offered() {
        hamlets(600);
        Offer offer = UnitChoice.offer(all(), List.of(), tree);

        assertThat(offer.whole()).isFalse();
        assertThat(offer.units()).extracting(UnitChoice::name).containsExactly("Tỉnh", "Xã Hai", "Xã Một");
    }

    @Test
    void what_is_named_is_offered_too_with_what_stands_above_it() {
        hamlets(600);
        UnitId deep = unit("Tổ Một", hamlet);

        assertThat(UnitChoice.offer(all(), List.of(deep), tree).units())
                .extracting(UnitChoice::name)
                .containsExactly("Tỉnh", "Xã Hai", "Xã Một", "Thôn Một", "Tổ Một");
    }

    @Test
    void nobody_is_offered_more_than_their_own() {
        hamlets(600);
        List<UnitId> own = new ArrayList<>(tree.within(other).toList());
        own.add(other);

        assertThat(UnitChoice.offer(Set.copyOf(own), List.of(hamlet), tree).units())
                .extracting(UnitChoice::name)
                .contains("Xã Hai")
                .doesNotContain("Tỉnh", "Xã Một", "Thôn Một");
    }
}
