package vn.bangvang.shared.value;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step: an account, and whoever is known to stand behind it. Somebody unknown is nobody else, so a missing
 * person is never the same as another missing one.
 *
 * @param person the account's own person, or the one of the mandate when the account names none
 * @param mandated the person of the mandate acted under, where that is another one: then both count
 */
public record Author(
        AccountId account,
        @Nullable PersonId person,
        @Nullable PersonId mandated) {

    public Author {
        if (person == null || person.equals(mandated)) {
            person = person == null ? mandated : person;
            mandated = null;
        }
    }

    public Author(AccountId account, @Nullable PersonId person) {
        this(account, person, null);
    }

    /** The same account, or another one of the same person. */
    public boolean isSameAs(Author other) {
        return account.equals(other.account) || other.persons().anyMatch(this::is);
    }

    public boolean isAmong(Collection<Author> authors) {
        return authors.stream().anyMatch(this::isSameAs);
    }

    public boolean is(@Nullable PersonId somebody) {
        return somebody != null && (somebody.equals(person) || somebody.equals(mandated));
    }

    /** Everybody known to stand behind the account. */
    public Stream<PersonId> persons() {
        return Stream.of(person, mandated).filter(Objects::nonNull);
    }
}
