package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.LocalAddress;

/**
 * The way in by an identity provider, where one is configured: authorization code with PKCE, state and nonce, none of whose
 * tokens are kept. It opens the account to which the subject is linked, or links it to the account that has just asked for that.
 */
final class OidcLogin {

    static final String ID = "oidc";

    /** Where a browser begins. */
    public static final String START =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + ID;

    private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String NEXT = OidcLogin.class.getName() + ".next";

    private final Oidc provider;
    private final @Nullable URI address;
    private final Duration fresh;
    private final LinkedLogins links;
    private final Logins logins;

    OidcLogin(IdentityProperties properties, Oidc provider, LinkedLogins links, Logins logins) {
        this.provider = provider;
        this.address = properties.address();
        this.fresh = properties.freshLogin();
        this.links = links;
        this.logins = logins;
    }

    void in(HttpSecurity http) {
        OidcProvider provider = new OidcProvider(this.provider, address);
        DefaultOAuth2AuthorizationRequestResolver asked = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        asked.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(OidcProvider.tokens()))
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(new Asked(asked))
                        .authorizationRequestRepository(new Requests()))
                .successHandler(this::succeeded)
                .failureHandler(this::failed)
                .addObjectPostProcessor(new Beginning()));
    }

    /** A provider that cannot be reached leads back to the login too. */
    private final class Beginning implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(OidcLogin.this::failed);
            return filter;
        }
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        String subject = who.getPrincipal() instanceof OidcUser user ? user.getSubject() : "";
        if (request.getAttribute(LinkedLogins.WANTED) instanceof UUID account) {
            response.sendRedirect("/account?" + linked(account, subject, who, request, response));
            return;
        }
        Optional<AccountPrincipal> account = links.account(subject);
        if (account.isEmpty()) {
            LOG.info("Somebody came from {} to whom no account is linked", provider.issuer());
            forget(request);
            response.sendRedirect("/login?unlinked" + LocalAddress.next(wanted(request), "&"));
            return;
        }
        logins.begin(account.get().withoutPassword(), request, response);
        FreshLogins.since(request.getSession(), loggedIn(who));
        response.sendRedirect(LocalAddress.of(wanted(request)));
    }

    private String linked(
            UUID account,
            String subject,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        logins.begin(links.owner(account).withoutPassword(), request, response);
        FreshLogins.since(request.getSession(), loggedIn(who));
        try {
            links.link(account, subject, account);
            return "linked";
        } catch (Refusal taken) {
            return "taken";
        }
    }

    private static @Nullable Instant loggedIn(Authentication who) {
        return who.getPrincipal() instanceof OidcUser user ? user.getAuthenticatedAt() : null;
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.info("A login by {} failed: {}", provider.issuer(), why.toString());
        response.sendRedirect(
                request.getAttribute(LinkedLogins.WANTED) == null
                        ? "/login?elsewhere" + LocalAddress.next(wanted(request), "&")
                        : "/account?elsewhere");
    }

    /** Where whoever began this wanted to go; the session knows it from when the browser was sent to the provider. */
    private static @Nullable String wanted(HttpServletRequest request) {
        return request.getAttribute(NEXT) instanceof String next ? next : request.getParameter("next");
    }

    private static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Whoever is logged in already wants to be fresh, so that the provider is not to lead back whom it has known for long. */
    private final class Asked implements OAuth2AuthorizationRequestResolver {

        private final OAuth2AuthorizationRequestResolver plain;

        private Asked(OAuth2AuthorizationRequestResolver plain) {
            this.plain = plain;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return again(plain.resolve(request));
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return again(plain.resolve(request, registration));
        }

        private @Nullable OAuth2AuthorizationRequest again(@Nullable OAuth2AuthorizationRequest asked) {
            return asked == null || AccountPrincipal.current().isEmpty()
                    ? asked
                    : OAuth2AuthorizationRequest.from(asked)
                            // What is just fresh there would be stale once it is here.
                            .additionalParameters(more -> more.put("max_age", fresh.toSeconds() * 3 / 5))
                            .build();
        }
    }

    /** Keeps in the session what this service has to know when the browser comes back; the login begins another one. */
    private static final class Requests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

        private final HttpSessionOAuth2AuthorizationRequestRepository kept =
                new HttpSessionOAuth2AuthorizationRequestRepository();

        @Override
        public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
            return kept.loadAuthorizationRequest(request);
        }

        @Override
        public void saveAuthorizationRequest(
                @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
            boolean stranger = request.getSession(false) == null;
            HttpSession session = request.getSession();
            if (stranger) {
                session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
            }
            session.setAttribute(NEXT, LocalAddress.of(request.getParameter("next")));
            kept.saveAuthorizationRequest(asked, request, response);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
                HttpServletRequest request, HttpServletResponse response) {
            OAuth2AuthorizationRequest asked = kept.removeAuthorizationRequest(request, response);
            HttpSession session = request.getSession(false);
            if (asked != null && session != null) {
                request.setAttribute(NEXT, session.getAttribute(NEXT));
                AccountPrincipal.current()
                        .map(AccountPrincipal::id)
                        .filter(account -> account.equals(session.getAttribute(LinkedLogins.WANTED)))
                        .ifPresent(account -> request.setAttribute(LinkedLogins.WANTED, account));
                session.removeAttribute(LinkedLogins.WANTED);
            }
            return asked;
        }
    }

    /** Nothing is asked of the provider in somebody's name, so no token is kept. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, @Nullable Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                @Nullable Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
