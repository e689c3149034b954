package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/QĐ-UBND",
                "1/QÐ-UBND",
                "1/QƉ-UBND",
                "1/Q\u0110\u200b-UBND",
                "1/Q\u0110-\u00a0UBND",
                "1/Q\u0110-UB\u00adND",
                "1/Q\u0110-\u202eUBND",
                "01/QĐ-UBND",
                "001/QĐ-UBND",
                "1/qđ-ubnd",
                "1/QĐ–UBND",
                "1/QĐ‑UBND",
                "１/QĐ-UBND",
                "1∕QĐ−UBND",
                "1／ＱĐ－ＵＢＮＤ",
                "1/QĐ-U\u0412ND",
                "1/QĐ-u\u0432nd",
                " 1 / QĐ - UBND "
            })
    void whatever_reads_as_one_number_is_one_number(String spelling) {
        assertThat(CanonicalKey.ofNumber(spelling)).isEqualTo("1/qđ-ubnd");
    }

    @ParameterizedTest
    @CsvSource({
        "1/QĐ-UBND, 11/QĐ-UBND",
        "1/QĐ-UBND, 10/QĐ-UBND",
        "1/QĐ-UBND, 1/QD-UBND",
        "1/QĐ-UBND, 1/QĐ-UBNĐ",
        "1/QĐ-UBND, 1/QĐ-UB"
    })
    void numbers_that_read_differently_stay_two(String one, String other) {
        assertThat(CanonicalKey.ofNumber(one)).isNotEqualTo(CanonicalKey.ofNumber(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Cụm I, Cụm 1",
        "Cụm I, Cụm l",
        "Khối II, Khối 11",
        "Khối O, Khối 0",
        "Cụm số 3, Cụm số 03",
        "Xã Tân An, Xã Tan An",
        "Xã Hòa Bình, Xã Hoá Bình"
    })
    void latin_letters_and_digits_are_never_taken_for_each_other(String one, String other) {
        assertThat(CanonicalKey.of(one)).isNotEqualTo(CanonicalKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Khối thi đua, KHỐI  THI ĐUA",
        "Cụm I, \u0421ụm \u0406",
        "Cụm 3, Cụm ３",
        "Cụm A, Cụm \u0391",
        "Cụm 12, Cụm ١٢"
    })
    void names_that_look_the_same_are_the_same(String one, String other) {
        assertThat(CanonicalKey.of(one)).isEqualTo(CanonicalKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u200b", "\u00a0", "\u3164", "\u2800", "\u200b \u00a0\u3164", "\t", "\u00ad", "\ufeff"
            })
    void nothing_seen_is_blank(String text) {
        assertThat(CanonicalKey.isBlank(text)).isTrue();
    }

    @Test
    void whatever_is_seen_is_not_blank() {
        assertThat(CanonicalKey.isBlank("\u200b.")).isFalse();
        assertThat(CanonicalKey.isBlank("Đ")).isFalse();
    }
}
