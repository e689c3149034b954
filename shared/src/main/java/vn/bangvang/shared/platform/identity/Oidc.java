package vn.bangvang.shared.platform.identity;

import java.net.URI;
import java.util.Objects;

/**
 * An identity provider that speaks OpenID Connect.
 *
 * @param name what people call it, on the button
 * @param issuer its address, as its tokens say it
 */
public record Oidc(String name, URI issuer, String clientId, String clientSecret) {

    public Oidc {
        Objects.requireNonNull(name, "bangvang.identity.oidc.name");
        Objects.requireNonNull(issuer, "bangvang.identity.oidc.issuer");
        Objects.requireNonNull(clientId, "bangvang.identity.oidc.client-id");
        Objects.requireNonNull(clientSecret, "bangvang.identity.oidc.client-secret");
    }

    @Override
    public String toString() {
        return "Oidc[" + name + ", " + issuer + "]";
    }
}
