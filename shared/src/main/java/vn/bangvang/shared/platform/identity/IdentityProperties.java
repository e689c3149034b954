package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How logins behave.
 *
 * @param sessionTimeout how long a login lasts when nothing is done with it
 * @param sessionLifetime how long a login lasts at most, whatever is done with it
 * @param sessionsPerAccount how many logins an account has at once; one more ends the oldest
 * @param freshLogin how long a login counts as fresh, for what is signed and decided
 * @param trustedProxies addresses or networks of the proxies that are believed about a client's address
 * @param secureCookie whether cookies travel over HTTPS alone; left out, as the request itself came
 * @param address under which the service is known to browsers, such as {@code https://thidua.example.vn}; without it passkeys
 *     work on this machine alone, at {@code localhost}
 * @param oidc the identity provider by which people may log in too; none unless configured
 */
@ConfigurationProperties("bangvang.identity")
public record IdentityProperties(
        @DefaultValue("8h") Duration sessionTimeout,
        @DefaultValue("12h") Duration sessionLifetime,
        @DefaultValue("10") int sessionsPerAccount,
        @DefaultValue("10m") Duration freshLogin,
        @DefaultValue List<String> trustedProxies,
        @Nullable Boolean secureCookie,
        @Nullable URI address,
        @Nullable Oidc oidc) {

    public IdentityProperties {
        if (address != null && (address.getHost() == null || !address.getPath().isEmpty())) {
            throw new IllegalArgumentException("bangvang.identity.address names a scheme and a host alone: " + address);
        }
    }

    /** Whether a cookie of this answer travels over HTTPS alone. */
    public boolean isSecure(HttpServletRequest request) {
        return secureCookie == null ? request.isSecure() : secureCookie;
    }
}
