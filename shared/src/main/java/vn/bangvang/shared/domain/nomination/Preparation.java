package vn.bangvang.shared.domain.nomination;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.PersonId;

/**
 * How a nomination was prepared before it was signed (soạn thảo, trình ký).
 *
 * @param by whoever wrote any of it, sent it for signature, entered that for somebody else, or was stood in for; by
 *     account
 */
public record Preparation(NominationDraftId draftId, List<Preparer> by) {

    /**
     * @param person null for an account behind which nobody is known; or whom the account stood in for
     * @param mandated the person of the mandate, where that is another one
     */
    public record Preparer(
            AccountId account,
            @Nullable PersonId person,
            @Nullable PersonId mandated) {

        Author author() {
            return new Author(account, person, mandated);
        }
    }

    static Preparation of(NominationDraftId draft, Collection<Author> preparers) {
        return new Preparation(
                draft,
                preparers.stream()
                        .flatMap(Preparation::each)
                        .distinct()
                        .sorted(Comparator.comparing(Preparer::toString))
                        .toList());
    }

    private static Stream<Preparer> each(Author author) {
        Stream<Preparer> own = Stream.concat(
                Stream.of(new Preparer(author.account(), author.person(), author.mandated())),
                author.insteadOf().stream().map(person -> new Preparer(author.account(), person, null)));
        return author.enteredBy() == null ? own : Stream.concat(own, each(author.enteredBy()));
    }

    Stream<Author> authors() {
        return by.stream().map(Preparer::author);
    }
}
