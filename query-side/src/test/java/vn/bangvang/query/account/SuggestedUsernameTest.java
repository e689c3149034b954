package vn.bangvang.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestedUsernameTest {

    @Test
    void a_name_becomes_a_user_name_that_the_service_takes() {
        assertThat(SuggestedUsername.of("Nguyễn Thị Đào")).isEqualTo("nguyen.thi.dao");
        assertThat(SuggestedUsername.of(null)).isEmpty();
    }
}
