package vn.bangvang.shared.eventlog.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameDigestsTest {

    private static final NameDigests DIGESTS = new NameDigests(new byte[] {1, 2, 3});

    @Test
    void a_name_is_found_by_each_syllable_and_by_its_beginning() {
        assertThat(finds("nguyễn", "Nguyễn Thị Ánh")).isTrue();
        assertThat(finds("ngu an", "Nguyễn Thị Ánh")).isTrue();
        assertThat(finds("guyen", "Nguyễn Thị Ánh")).isFalse();
        assertThat(finds("nguyen van", "Nguyễn Thị Ánh")).isFalse();
    }

    @Test
    void case_diacritics_and_the_order_of_syllables_do_not_count() {
        assertThat(finds("ĐO huong", "Đỗ Thị Hường")).isTrue();
        assertThat(finds("hường đỗ", "DO THI HUONG")).isTrue();
        assertThat(finds("Ho\u0302\u0300", "Hồ Xuân Hương")).isTrue();
    }

    @Test
    void words_in_quotation_marks_are_whole_syllables() {
        assertThat(finds("\"an\"", "Lê Văn An")).isTrue();
        assertThat(finds("\"an\"", "Lê Văn Ánh")).isFalse();
        assertThat(finds("le \"an\"", "Lê Văn An")).isTrue();
    }

    @Test
    void one_letter_is_a_whole_syllable() {
        assertThat(finds("y", "Lê Thị Ý")).isTrue();
        assertThat(finds("a", "Lê Văn An")).isFalse();
        assertThat(finds("h'hen", "H'Hen Niê")).isTrue();
    }

    @Test
    void a_word_longer_than_any_syllable_is_found_by_its_beginning() {
        assertThat(finds("alexandrovna", "Alexandrovna Lê")).isTrue();
        assertThat(DIGESTS.of("Nghiêng")).hasSize(7);
    }

    @Test
    void what_no_name_has_asks_for_nothing() {
        assertThat(DIGESTS.asked(" \" .,")).isEmpty();
        assertThat(DIGESTS.asked("a1 ".repeat(50) + "b2")).hasSize(1);
    }

    @Test
    void under_another_key_nothing_is_the_same(@TempDir Path folder) throws Exception {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        MasterKey.createIfMissing(one);
        MasterKey.createIfMissing(other);
        Set<Long> digests = NameDigests.under(one).of("Trần Văn Bình");
        assertThat(NameDigests.under(one).of("Trần Văn Bình")).isEqualTo(digests);
        assertThat(NameDigests.under(other).of("Trần Văn Bình")).doesNotContainAnyElementsOf(digests);
    }

    private static boolean finds(String words, String name) {
        return DIGESTS.of(name).containsAll(DIGESTS.asked(words));
    }
}
