package vn.bangvang.shared.domain.kernel;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step: an account, and whoever is known to stand behind it. Somebody unknown is nobody else, so a missing
 * person is never the same as another missing one.
 *
 * @param person the account's own person, or the one of the mandate when the account names none
 * @param mandated the person of the mandate acted under, where that is another one: then both count
 * @param enteredBy who entered the step, where that is somebody else than who took it: then both count too
 * @param insteadOf whom the step was taken for by substitution (ủy quyền), up to the first mandate: who stands in for
 *     somebody does nothing that they may not do beside what they did themselves
 */
public record Author(
        AccountId account,
        @Nullable PersonId person,
        @Nullable PersonId mandated,
        @Nullable Author enteredBy,
        Set<PersonId> insteadOf) {

    public Author {
        insteadOf = Set.copyOf(insteadOf);
        if (person == null || person.equals(mandated)) {
            person = person == null ? mandated : person;
            mandated = null;
        }
    }

    public Author(AccountId account, @Nullable PersonId person, @Nullable PersonId mandated) {
        this(account, person, mandated, null, Set.of());
    }

    public Author(AccountId account, @Nullable PersonId person) {
        this(account, person, null);
    }

    /** The same step as somebody else entered it. */
    public Author enteredBy(Author clerk) {
        return new Author(account, person, mandated, clerk, insteadOf);
    }

    /** The same step as it was taken for others. */
    public Author insteadOf(Set<PersonId> others) {
        return new Author(account, person, mandated, enteredBy, others);
    }

    /**
     * One of those who had a hand in it is one of the other's: by the same account, by another one of the same person, or by
     * somebody who stood in for that person.
     */
    public boolean isSameAs(Author other) {
        return ids().anyMatch(id -> other.ids().anyMatch(id::equals));
    }

    public boolean isAmong(Collection<Author> authors) {
        return authors.stream().anyMatch(this::isSameAs);
    }

    public boolean is(@Nullable PersonId somebody) {
        return somebody != null && persons().anyMatch(somebody::equals);
    }

    /** Whether it was somebody's step: their own, or one that was taken for them. */
    public boolean countsFor(PersonId somebody) {
        return is(somebody) || insteadOf.contains(somebody);
    }

    /** By the ids of accounts and persons, everybody who had a hand in it, and whom they stood in for. */
    public Stream<UUID> ids() {
        return Stream.concat(
                accounts().map(AccountId::value),
                Stream.concat(persons(), insteadOf.stream()).map(PersonId::value));
    }

    /** Who took the step and who entered it. */
    public Stream<AccountId> accounts() {
        return enteredBy == null ? Stream.of(account) : Stream.concat(Stream.of(account), enteredBy.accounts());
    }

    /** Everybody known to stand behind these accounts. */
    public Stream<PersonId> persons() {
        Stream<PersonId> own = Stream.of(person, mandated).filter(Objects::nonNull);
        return enteredBy == null ? own : Stream.concat(own, enteredBy.persons());
    }
}
