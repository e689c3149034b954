package vn.bangvang.shared.domain.kernel;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step and under which mandate, as the metadata of its events tells it; and who entered it, where that is
 * somebody else.
 *
 * @param author null in the first events, which name nobody
 * @param mandate null in the first events, and where no mandate is asked for
 */
public record ActorMetadata(
        @Nullable Author author, @Nullable MandateId mandate) {

    private static final String ACCOUNT = "account";
    private static final String PERSON = "person";
    private static final String MANDATED = "mandatePerson";
    private static final String ENTERED_BY = "enteredBy";
    private static final String ENTERING_PERSON = "enteredByPerson";
    private static final String ENTERING_MANDATED = "enteredByMandatePerson";
    private static final String MANDATE = "mandate";

    /** Persons, one after the other, in any order: everybody who was stood in for. */
    private static final String INSTEAD_OF = "insteadOf";

    public static ActorMetadata of(Map<String, ?> metadata) {
        Author author = author(metadata, ACCOUNT, PERSON, MANDATED);
        if (author != null) {
            author = author.insteadOf(insteadOf(metadata));
        }
        Author clerk = author(metadata, ENTERED_BY, ENTERING_PERSON, ENTERING_MANDATED);
        Object mandate = metadata.get(MANDATE);
        return new ActorMetadata(
                author == null || clerk == null ? author : author.enteredBy(clerk),
                mandate == null ? null : MandateId.of(mandate.toString()));
    }

    /** Those before, and whoever took this step too; the first events name nobody. */
    public Set<Author> joining(Set<Author> before) {
        if (author == null) {
            return before;
        }
        Set<Author> joined = new HashSet<>(before);
        joined.add(author);
        return Set.copyOf(joined);
    }

    /** As it is written beside the events. */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (mandate != null) {
            metadata.put(MANDATE, mandate.toString());
        }
        if (author != null) {
            put(metadata, author, ACCOUNT, PERSON, MANDATED);
            if (!author.insteadOf().isEmpty()) {
                metadata.put(
                        INSTEAD_OF,
                        author.insteadOf().stream()
                                .map(PersonId::toString)
                                .sorted()
                                .collect(Collectors.joining(" ")));
            }
            if (author.enteredBy() != null) {
                put(metadata, author.enteredBy(), ENTERED_BY, ENTERING_PERSON, ENTERING_MANDATED);
            }
        }
        return metadata;
    }

    private static void put(
            Map<String, String> metadata, Author author, String account, String person, String mandated) {
        metadata.put(account, author.account().toString());
        if (author.person() != null) {
            metadata.put(person, author.person().toString());
        }
        if (author.mandated() != null) {
            metadata.put(mandated, author.mandated().toString());
        }
    }

    private static Set<PersonId> insteadOf(Map<String, ?> metadata) {
        Object persons = metadata.get(INSTEAD_OF);
        return persons == null
                ? Set.of()
                : Stream.of(persons.toString().split(" ")).map(PersonId::of).collect(Collectors.toSet());
    }

    private static @Nullable Author author(Map<String, ?> metadata, String account, String person, String mandated) {
        Object named = metadata.get(account);
        return named == null
                ? null
                : new Author(AccountId.of(named.toString()), person(metadata, person), person(metadata, mandated));
    }

    private static @Nullable PersonId person(Map<String, ?> metadata, String name) {
        Object person = metadata.get(name);
        return person == null ? null : PersonId.of(person.toString());
    }
}
