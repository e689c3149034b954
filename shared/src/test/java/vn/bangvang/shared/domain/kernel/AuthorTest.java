package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthorTest {

    private static final AccountId ONE = new AccountId(new UUID(1, 1));
    private static final AccountId TWO = new AccountId(new UUID(1, 2));
    private static final PersonId AN = new PersonId(new UUID(2, 1));
    private static final PersonId BINH = new PersonId(new UUID(2, 2));
    private static final PersonId CHI = new PersonId(new UUID(2, 3));

    @Test
    void one_account_is_one_author_and_so_are_two_accounts_of_one_person() {
        assertThat(new Author(ONE, null).isSameAs(new Author(ONE, AN))).isTrue();
        assertThat(new Author(ONE, AN).isSameAs(new Author(TWO, AN))).isTrue();
        assertThat(new Author(ONE, AN).isAmong(List.of(new Author(TWO, BINH), new Author(TWO, AN))))
                .isTrue();
    }

    @Test
    void two_accounts_of_nobody_known_are_two_authors() {
        assertThat(new Author(ONE, null).isSameAs(new Author(TWO, null))).isFalse();
        assertThat(new Author(ONE, AN).isSameAs(new Author(TWO, null))).isFalse();
        assertThat(new Author(ONE, AN).isSameAs(new Author(TWO, BINH))).isFalse();
        assertThat(new Author(ONE, null).is(null)).isFalse();
    }

    @Test
    void without_a_person_of_its_own_an_account_stands_for_the_person_of_its_mandate() {
        assertThat(new Author(ONE, null, AN)).isEqualTo(new Author(ONE, AN));
        assertThat(new Author(ONE, AN, AN)).isEqualTo(new Author(ONE, AN));
    }

    @Test
    void whoever_stands_in_for_somebody_is_the_same_as_they_and_as_anybody_else_who_does() {
        Author standsIn = new Author(ONE, BINH).insteadOf(Set.of(AN));
        assertThat(standsIn.isSameAs(new Author(TWO, AN))).isTrue();
        assertThat(new Author(TWO, AN).isSameAs(standsIn)).isTrue();
        assertThat(new Author(TWO, CHI).insteadOf(Set.of(AN)).isSameAs(standsIn))
                .isTrue();
        assertThat(new Author(TWO, CHI).isSameAs(standsIn)).isFalse();
        assertThat(standsIn.is(AN)).isFalse();
    }

    @Test
    void what_is_written_beside_an_event_tells_for_whom_somebody_stood_in() {
        var author = new Author(ONE, BINH).insteadOf(Set.of(AN, CHI)).enteredBy(new Author(TWO, null));
        var metadata = new ActorMetadata(author, null);
        assertThat(ActorMetadata.of(metadata.metadata())).isEqualTo(metadata);
    }

    @Test
    void where_the_account_and_its_mandate_name_two_persons_both_count() {
        var both = new Author(ONE, AN, BINH);
        assertThat(both.is(AN)).isTrue();
        assertThat(both.is(BINH)).isTrue();
        assertThat(new Author(TWO, BINH).isSameAs(both)).isTrue();
        assertThat(both.isSameAs(new Author(TWO, null, AN))).isTrue();
    }
}
