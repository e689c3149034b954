package vn.bangvang.command.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.web.RememberedBody;
import vn.bangvang.shared.platform.web.RequestId;

/** Reads the caller from the login and the headers of the request. */
@Component
class SecurityHttpCaller implements HttpCaller {

    static final String KEY_HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern ETAGS = Pattern.compile("\\s*(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*+\\s*");
    private static final Pattern SEQUENCE = Pattern.compile("(?<!W/)\"(\\d{1,18})\"");
    private static final Pattern UUID_TEXT =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final HttpServletRequest request;
    private final Clock clock;
    private final JsonMapper json;

    /** @param request stands for whichever request the thread is working on */
    SecurityHttpCaller(HttpServletRequest request, Clock commandClock, JsonMapper json) {
        this.request = request;
        this.clock = commandClock;
        this.json = json;
    }

    @Override
    public Caller current() {
        AccountPrincipal account = account();
        return caller(account, key(account), expectedSequences());
    }

    @Override
    public Caller of(OneOfMany one) {
        AccountPrincipal account = account();
        byte[] asked = requestHash(one.address(), one.body());
        return caller(account, new IdempotencyKey(account.id(), one.key(), asked), Set.of(one.version()));
    }

    private Caller caller(
            AccountPrincipal account, @Nullable IdempotencyKey key, @Nullable Set<Long> expectedSequences) {
        return new Caller(
                account.accountId(),
                account.personId().orElse(null),
                actedUnder(),
                RequestId.of(request),
                LocalDate.now(clock),
                key,
                expectedSequences);
    }

    private static AccountPrincipal account() {
        return AccountPrincipal.current()
                .orElseThrow(() -> new IllegalStateException("A command reached its handler without a login"));
    }

    private @Nullable MandateId actedUnder() {
        String mandate = request.getHeader(ACTED_UNDER);
        if (mandate == null) {
            return null;
        }
        if (!UUID_TEXT.matcher(mandate).matches()) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", ACTED_UNDER));
        }
        return MandateId.of(mandate);
    }

    private @Nullable IdempotencyKey key(AccountPrincipal account) {
        String key = request.getHeader(KEY_HEADER);
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(Reason.IDEMPOTENCY_KEY_MALFORMED, Map.of("key", KEY_HEADER));
        }
        return new IdempotencyKey(
                account.id(),
                key,
                requestHash(request.getRequestURI(), request.getAttribute(RememberedBody.ATTRIBUTE)));
    }

    /** Over what was asked, not how it was written: the same body with other spaces is the same request. */
    private byte[] requestHash(String address, @Nullable Object body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + address + "\n").getBytes(StandardCharsets.UTF_8));
            String actedUnder = request.getHeader(ACTED_UNDER);
            if (actedUnder != null) {
                digest.update((ACTED_UNDER + ": " + actedUnder + "\n").getBytes(StandardCharsets.UTF_8));
            }
            if (body != null) {
                digest.update(json.writeValueAsBytes(body));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The header is a list, perhaps over several lines; what is no number was never an ETag of ours. */
    private @Nullable Set<Long> expectedSequences() {
        String ifMatch = String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)));
        if (ifMatch.isEmpty() || ifMatch.strip().equals("*")) {
            return null;
        }
        if (!ETAGS.matcher(ifMatch).matches()) {
            throw new Refusal(Reason.STALE_VERSION, Map.of());
        }
        return SEQUENCE.matcher(ifMatch)
                .results()
                .map(etag -> Long.valueOf(etag.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
