package vn.bangvang.shared.platform.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What an identity provider says of itself. It is asked when somebody first wants in, so that the service starts without it; one
 * request at a time waits for it, and not for long: while it does not answer, the others are told so at once.
 */
final class OidcProvider implements ClientRegistrationRepository {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final ParameterizedTypeReference<Map<String, Object>> SAID = new ParameterizedTypeReference<>() {};

    private final Oidc provider;
    private final @Nullable URI address;
    private final Semaphore asking = new Semaphore(1);
    private volatile @Nullable ClientRegistration known;

    OidcProvider(Oidc provider, @Nullable URI address) {
        this.provider = provider;
        this.address = address;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(OidcLogin.ID)) {
            return null;
        }
        ClientRegistration before = known;
        if (before != null) {
            return before;
        }
        if (!asking.tryAcquire()) {
            throw new IllegalStateException("The identity provider is being asked and has not answered yet");
        }
        try {
            ClientRegistration now = asked();
            known = now;
            return now;
        } finally {
            asking.release();
        }
    }

    private ClientRegistration asked() {
        String issuer = provider.issuer().toString();
        Map<String, Object> said = RestClient.builder()
                .requestFactory(patiently())
                .build()
                .get()
                .uri((issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration")
                .retrieve()
                .body(SAID);
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException("At " + issuer + " another issuer answers");
        }
        return ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(OidcLogin.ID)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope("openid")
                .redirectUri((address == null ? "{baseUrl}" : address) + "/login/oauth2/code/" + OidcLogin.ID)
                .build();
    }

    /** Exchanges the code that a browser brings. */
    static RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(patiently())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    /** Checks the tokens by the provider's keys. */
    static JwtDecoderFactory<ClientRegistration> decoders() {
        Map<String, JwtDecoder> made = new ConcurrentHashMap<>();
        return registration -> made.computeIfAbsent(registration.getRegistrationId(), first -> decoder(registration));
    }

    private static JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .restOperations(new RestTemplate(patiently()))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private static SimpleClientHttpRequestFactory patiently() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
