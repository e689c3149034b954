package vn.bangvang.command.actor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.AccountId;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.PersonId;

/** What the metadata of an event tells of whoever took the step, and of whoever entered it where that is another one. */
public final class Told {

    private static final String ACCOUNT = "account";
    private static final String PERSON = "person";
    private static final String MANDATED = "mandatePerson";
    private static final String ENTERED_BY = "enteredBy";
    private static final String ENTERING_PERSON = "enteredByPerson";
    private static final String ENTERING_MANDATED = "enteredByMandatePerson";
    private static final String MANDATE = "mandate";

    private Told() {}

    static Map<String, String> of(Author author, @Nullable MandateId mandate) {
        Map<String, String> told = new LinkedHashMap<>();
        if (mandate != null) {
            told.put(MANDATE, mandate.toString());
        }
        put(told, author, ACCOUNT, PERSON, MANDATED);
        if (author.enteredBy() != null) {
            put(told, author.enteredBy(), ENTERED_BY, ENTERING_PERSON, ENTERING_MANDATED);
        }
        return told;
    }

    private static void put(Map<String, String> told, Author author, String account, String person, String mandated) {
        told.put(account, author.account().toString());
        if (author.person() != null) {
            told.put(person, author.person().toString());
        }
        if (author.mandated() != null) {
            told.put(mandated, author.mandated().toString());
        }
    }

    /** Adds whoever took the step; events from before persons were told have an account only, the first ones nothing. */
    public static void remember(Collection<Author> authors, Map<String, ?> metadata) {
        Author author = author(metadata, ACCOUNT, PERSON, MANDATED);
        if (author != null) {
            Author clerk = author(metadata, ENTERED_BY, ENTERING_PERSON, ENTERING_MANDATED);
            authors.add(clerk == null ? author : author.enteredBy(clerk));
        }
    }

    /** The mandate a step was taken under; the first events tell none. */
    public static @Nullable MandateId mandate(Map<String, ?> metadata) {
        Object mandate = metadata.get(MANDATE);
        return mandate == null ? null : MandateId.of(mandate.toString());
    }

    private static @Nullable Author author(Map<String, ?> metadata, String account, String person, String mandated) {
        Object told = metadata.get(account);
        return told == null
                ? null
                : new Author(AccountId.of(told.toString()), personOf(metadata, person), personOf(metadata, mandated));
    }

    private static @Nullable PersonId personOf(Map<String, ?> metadata, String name) {
        Object person = metadata.get(name);
        return person == null ? null : PersonId.of(person.toString());
    }
}
