package vn.bangvang.command.actor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.AccountId;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.PersonId;

/** What the metadata of an event tells of whoever took the step. */
public final class Told {

    private static final String ACCOUNT = "account";
    private static final String PERSON = "person";
    private static final String MANDATED = "mandatePerson";

    private Told() {}

    static Map<String, String> of(Author author) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(ACCOUNT, author.account().toString());
        if (author.person() != null) {
            told.put(PERSON, author.person().toString());
        }
        if (author.mandated() != null) {
            told.put(MANDATED, author.mandated().toString());
        }
        return told;
    }

    /** Adds whoever took the step; events from before persons were told have an account only, the first ones nothing. */
    public static void remember(Collection<Author> authors, Map<String, ?> metadata) {
        Object account = metadata.get(ACCOUNT);
        if (account != null) {
            authors.add(
                    new Author(AccountId.of(account.toString()), person(metadata, PERSON), person(metadata, MANDATED)));
        }
    }

    private static @Nullable PersonId person(Map<String, ?> metadata, String name) {
        Object person = metadata.get(name);
        return person == null ? null : PersonId.of(person.toString());
    }
}
