package vn.bangvang.shared.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How logins behave.
 *
 * @param sessionTimeout how long a login lasts when nothing is done with it
 * @param secureCookie whether the login cookie travels over HTTPS alone; left out, as the request itself came
 */
@ConfigurationProperties("bangvang.identity")
public record IdentityProperties(
        @DefaultValue("8h") Duration sessionTimeout,
        @Nullable Boolean secureCookie) {}
