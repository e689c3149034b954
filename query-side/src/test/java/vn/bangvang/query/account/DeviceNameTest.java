package vn.bangvang.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceNameTest {

    @Test
    void a_browser_is_called_by_its_own_name_although_it_says_that_it_is_others_too() {
        assertThat(DeviceName.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
                .isEqualTo("Edge, Windows");
        assertThat(DeviceName.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"))
                .isEqualTo("Safari, iPhone");
    }

    @Test
    void what_is_not_known_stands_as_it_is() {
        assertThat(DeviceName.of("phan-mem-noi-bo/2")).isEqualTo("phan-mem-noi-bo/2");
        assertThat(DeviceName.of("")).isEqualTo("–");
    }
}
