package vn.bangvang.query.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByNameTest {

    @Test
    void people_stand_by_their_given_names_then_by_what_stands_before_it() {
        List<String> sorted = List.of(
                "Trần Văn An",
                "Lê Thị Ánh",
                "Bùi Văn Ân",
                "Nguyễn Văn Bình",
                "Phạm Đức Dũng",
                "Ngô Thị Đào",
                "Đỗ Minh Hùng",
                "Lê Minh Hùng",
                "Lý",
                "Đặng Thị Yến");
        List<String> mixed = new ArrayList<>(sorted);
        Collections.reverse(mixed);
        mixed.add(null);
        mixed.sort(new ByName());
        assertThat(mixed.subList(0, sorted.size())).containsExactlyElementsOf(sorted);
        assertThat(mixed.get(sorted.size())).isNull();
    }
}
