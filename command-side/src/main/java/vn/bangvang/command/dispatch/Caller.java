package vn.bangvang.command.dispatch;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.eventlog.AppendContext;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;

/**
 * Who sends a command, when, and how the answer is to be found again.
 *
 * @param actedUnder the mandate of the one who acted, where the caller only enters it
 * @param today the day of arrival in Asia/Ho_Chi_Minh
 * @param expectedSequences one of these is the sequence the caller saw last ({@code If-Match})
 */
public record Caller(
        AccountId account,
        @Nullable PersonId person,
        @Nullable MandateId actedUnder,
        String requestId,
        LocalDate today,
        @Nullable IdempotencyKey idempotencyKey,
        @Nullable Set<Long> expectedSequences) {

    /** Whoever enters what they did themselves. */
    public Caller(
            AccountId account,
            @Nullable PersonId person,
            String requestId,
            LocalDate today,
            @Nullable IdempotencyKey idempotencyKey,
            @Nullable Set<Long> expectedSequences) {
        this(account, person, null, requestId, today, idempotencyKey, expectedSequences);
    }

    /** A fresh load for one try of the command. */
    AppendContext carried() {
        AppendContext carried = new AppendContext(idempotencyKey, expectedSequences);
        carried.mark("account", account.toString());
        if (person != null) {
            carried.mark("person", person.toString());
        }
        carried.mark("request", requestId);
        return carried;
    }
}
