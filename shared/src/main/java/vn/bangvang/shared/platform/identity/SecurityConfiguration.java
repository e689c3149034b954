package vn.bangvang.shared.platform.identity;

import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import vn.bangvang.shared.platform.web.PageHeaders;
import vn.bangvang.shared.platform.web.Problems;
import vn.bangvang.shared.platform.web.WebReason;

/**
 * What may be seen by whom, on both sides alike: nothing without logging in, but for the few open pages. Who logs in by
 * HTTP Basic gets no session unless asked for; what carries the session cookie must prove that it is no forgery.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String[] OPEN_PAGES = {
        "/",
        "/login",
        "/language/*",
        "/assets/**",
        "/css/**",
        "/fonts/**",
        "/js/**",
        "/webjars/htmx.org/**",
        "/webjars/chart.js/**",
        "/favicon.svg",
        "/favicon.ico",
        "/actuator/health",
        "/actuator/health/*"
    };

    @Bean
    SessionCsrfTokens csrfTokens(IdentityProperties properties) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax").path("/");
            if (properties.secureCookie() != null) {
                cookie.secure(properties.secureCookie());
            }
        });
        return new SessionCsrfTokens(tokens);
    }

    /** A span and a timer around each of some fifteen filters of each request tell nobody anything. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        return OidcProvider.decoders();
    }

    @Bean
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return (request, response, rejected) -> problems.write(WebReason.BAD_REQUEST, request, response);
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Problems problems,
            SessionCsrfTokens csrfTokens,
            LoginTraces traces,
            Logins logins,
            LinkedLogins links,
            IdentityProperties properties,
            @Value("${bangvang.metrics.token:}") String metricsToken) {
        MetricsToken metrics = new MetricsToken(metricsToken);
        SecurityAnswers answers = new SecurityAnswers(problems, traces);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, OPEN_PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, OPEN_PAGES)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/login",
                                "/logout",
                                "/api/login",
                                "/api/login/passkey",
                                "/api/login/passkey/options")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((who, what) -> new AuthorizationDecision(metrics.isSaid(what.getRequest())))
                        .requestMatchers("/api/account", "/api/account/password", "/password")
                        .authenticated()
                        .anyRequest()
                        .access(SecurityConfiguration::settled))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .csrf(csrf ->
                        csrf.spa().csrfTokenRepository(csrfTokens).requireCsrfProtectionMatcher(new MayBeForged()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .httpBasic(
                        basic -> basic.authenticationEntryPoint(answers).authenticationDetailsSource(LoginSource::of))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(LoginSource::of)
                        .successHandler(answers::loggedIn)
                        .failureHandler(answers::loginFailed))
                .logout(logout -> logout.logoutSuccessHandler(answers::loggedOut))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(PageHeaders.CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
        if (properties.oidc() != null) {
            new OidcLogin(properties, properties.oidc(), links, logins).in(http);
        }
        return http.build();
    }

    /** Logged in, and not with a password that serves only to choose another. */
    private static AuthorizationDecision settled(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext what) {
        boolean settled = AccountPrincipal.of(who.get())
                .filter(account -> !account.mustChangePassword())
                .isPresent();
        return new AuthorizationDecision(settled);
    }
}
