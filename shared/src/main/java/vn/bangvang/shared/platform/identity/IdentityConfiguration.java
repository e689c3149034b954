package vn.bangvang.shared.platform.identity;

import jakarta.servlet.DispatcherType;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.bangvang.shared.platform.database.DatabaseConfiguration;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.platform.web.Problems;

/** Accounts, and the login that both sides share; both import it, over the same database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
@Import({SecurityConfiguration.class, AdministratorsOnly.class})
public class IdentityConfiguration {

    static final String SESSION_COOKIE = "SESSION";

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Accounts accounts(
            @Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource, Passwords passwords, StoreRoom room) {
        return new Accounts(dataSource, passwords, room);
    }

    @Bean
    PutOffs putOffs(@Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource, StoreRoom room) {
        return new PutOffs(dataSource, room);
    }

    @Bean
    UnsentForms unsentForms(@Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource, StoreRoom room) {
        return new UnsentForms(dataSource, room);
    }

    @Bean
    LoginAttempts loginAttempts(@Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource) {
        return new LoginAttempts(dataSource);
    }

    @Bean
    KnownDevices knownDevices(@Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource) {
        return new KnownDevices(JdbcClient.create(dataSource));
    }

    @Bean
    LoginTraces loginTraces(KnownDevices devices, IdentityProperties properties) {
        return new LoginTraces(devices, properties);
    }

    @Bean
    TrustedProxies trustedProxies(IdentityProperties properties) {
        return new TrustedProxies(properties.trustedProxies());
    }

    @Bean
    FilterRegistrationBean<NoCredentialsInAddress> noCredentialsInAddress(Problems problems) {
        FilterRegistrationBean<NoCredentialsInAddress> filter =
                new FilterRegistrationBean<>(new NoCredentialsInAddress(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    AuthenticationManager authenticationManager(
            Accounts accounts, Passwords passwords, LoginAttempts attempts, KnownDevices devices) {
        return new ProviderManager(new PasswordLogin(accounts, passwords, attempts, devices));
    }

    @Bean
    FreshLogins freshLogins(AuthenticationManager logins, IdentityProperties properties) {
        return new FreshLogins(logins, properties.freshLogin());
    }

    @Bean
    WebMvcConfigurer freshLoginsAsked(FreshLogins freshLogins) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(freshLogins);
            }
        };
    }

    /** Not a candidate wherever a session repository is wanted: that is the thrifty one. */
    @Bean(defaultCandidate = false)
    JdbcIndexedSessionRepository storedSessions(
            @Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource, IdentityProperties properties) {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(dataSource), new TransactionTemplate(new JdbcTransactionManager(dataSource)));
        sessions.setTableName("accounts.spring_session");
        sessions.setSessionIdGenerator(SessionIds::made);
        sessions.setDefaultMaxInactiveInterval(properties.sessionTimeout());
        return sessions;
    }

    @Bean
    CachedSessions<? extends Session> sessions(
            @Qualifier("storedSessions") JdbcIndexedSessionRepository storedSessions,
            @Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource,
            IdentityProperties properties) {
        SessionBound bound = new SessionBound(JdbcClient.create(dataSource), properties.sessionsPerAccount());
        return new CachedSessions<>(storedSessions, properties.sessionLifetime(), bound);
    }

    @Bean
    SessionList sessionList(
            @Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource,
            CachedSessions<? extends Session> sessions) {
        return new SessionList(JdbcClient.create(dataSource), sessions);
    }

    @Bean
    Logins logins(
            SessionCsrfTokens csrfTokens,
            CachedSessions<? extends Session> sessions,
            LoginTraces traces,
            ApplicationEventPublisher events) {
        return new Logins(csrfTokens, sessions, traces, events);
    }

    @Bean
    LinkedLogins linkedLogins(
            @Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource,
            Accounts accounts,
            AdministratorsOnly administrators,
            IdentityProperties properties) {
        return new LinkedLogins(dataSource, accounts, administrators, properties.oidc());
    }

    @Bean
    Passkeys passkeys(
            @Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource dataSource,
            Accounts accounts,
            StoreRoom room,
            IdentityProperties properties) {
        return new Passkeys(dataSource, accounts, room, properties.address());
    }

    @Bean
    FilterRegistrationBean<?> sessionFilter(CachedSessions<? extends Session> sessions, IdentityProperties properties) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(SESSION_COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (properties.secureCookie() != null) {
            cookie.setUseSecureCookie(properties.secureCookie());
        }
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        SessionRepositoryFilter<? extends Session> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(new SessionIds(resolver));
        FilterRegistrationBean<?> registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
