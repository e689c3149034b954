package vn.bangvang.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.bangvang.query.page.Shell.Duty;
import vn.bangvang.query.page.Shell.Section;
import vn.bangvang.query.page.Shell.SessionEnd;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.DraftPolicy;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.identity.FreshLogins;
import vn.bangvang.shared.platform.identity.IdentityProperties;
import vn.bangvang.shared.platform.identity.LinkedLogins;
import vn.bangvang.shared.platform.identity.Passkeys;
import vn.bangvang.shared.platform.web.Language;
import vn.bangvang.shared.platform.web.Practice;

/** Puts the frame and the words into the model of each page. */
@ControllerAdvice(annotations = PageController.class)
class ShellAdvice {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Where a page belongs that is no section of its own, by the first part of its address. */
    private static final Map<String, String> PARTS = Map.of(
            "/drafts", "/nominations",
            "/score-tables", "/scoring",
            "/clusters", "/movements",
            "/registrations", "/movements",
            "/reviews", "/movements",
            "/role-models", "/movements",
            "/congresses", "/movements",
            "/history", "/audit");

    private final LogSubscription log;
    private final EventLog events;
    private final FreshLogins freshLogins;
    private final IdentityProperties identity;
    private final Passkeys passkeys;
    private final LinkedLogins links;
    private final Clock clock = Clock.system(ZONE);

    ShellAdvice(
            LogSubscription log,
            EventLog events,
            FreshLogins freshLogins,
            IdentityProperties identity,
            Passkeys passkeys,
            LinkedLogins links) {
        this.log = log;
        this.events = events;
        this.freshLogins = freshLogins;
        this.identity = identity;
        this.passkeys = passkeys;
        this.links = links;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Duty> duties = new ArrayList<>();
        AccountPrincipal.current().ifPresent(account -> {
            Viewer viewer = new Viewer(account.accountId(), log.references(), today);
            viewer.mandates()
                    .forEach(mandate -> duties.add(new Duty(
                            mandate.role(),
                            Named.unit(mandate.unit(), log.references().units()))));
        });
        model.addAttribute("asksPassword", freshLogins.isAsked(request));
        AccountPrincipal.current()
                .ifPresent(
                        account -> model.addAttribute("againWays", new AgainWays(account, passkeys, links, request)));
        model.addAttribute(
                "justDone",
                AccountPrincipal.current()
                        .flatMap(account -> Receipt.take(account.accountId(), events, request, response))
                        .orElse(null));
        model.addAttribute("w", new PageWords(Language.of(request)));
        model.addAttribute(
                "shell",
                new Shell(
                        Language.of(request).getLanguage(),
                        address(request),
                        first(request),
                        Practice.isOn(request),
                        today,
                        AccountPrincipal.current()
                                .map(AccountPrincipal::displayName)
                                .orElse(null),
                        List.copyOf(duties),
                        AccountPrincipal.current().isPresent() ? sections(duties, request.getRequestURI()) : List.of(),
                        EndingRules.on(today, Language.of(request), duties).orElse(null),
                        AccountPrincipal.current().isPresent() ? end(request.getSession(false)) : null));
    }

    private @Nullable SessionEnd end(@Nullable HttpSession session) {
        if (session == null) {
            return null;
        }
        Instant last = Instant.ofEpochMilli(session.getCreationTime()).plus(identity.sessionLifetime());
        return new SessionEnd(Duration.between(clock.instant(), last).toSeconds(), session.getMaxInactiveInterval());
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Where a part of a list goes on, its address says behind which row. */
    private static @Nullable String first(HttpServletRequest request) {
        String query = String.valueOf(request.getQueryString());
        if (Stream.of(query.split("&")).noneMatch(one -> one.startsWith("after="))) {
            return null;
        }
        String rest = Stream.of(query.split("&"))
                .filter(one -> !one.startsWith("after="))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + rest;
    }

    private static List<Section> sections(List<Duty> duties, String here) {
        List<Section> sections = new ArrayList<>();
        for (String name : List.of(
                "inbox",
                "nominations",
                "scoring",
                "rankings",
                "movements",
                "pledges",
                "decisions",
                "honours",
                "reports")) {
            sections.add(section(name, here));
        }
        if (duties.stream().anyMatch(duty -> duty.role() == DraftPolicy.SIGNER)) {
            sections.add(2, section("signing", here));
        }
        if (duties.stream().anyMatch(duty -> duty.role() == Role.AUDITOR)) {
            sections.add(section("audit", here));
        }
        if (duties.stream().anyMatch(duty -> duty.role() == Role.ADMINISTRATOR)) {
            sections.add(section("admin", here));
        }
        return sections;
    }

    private static Section section(String name, String here) {
        String href = "/" + name;
        String within = here.indexOf('/', 1) < 0 ? here : here.substring(0, here.indexOf('/', 1));
        return new Section(name, href, href.equals(PARTS.getOrDefault(within, within)));
    }
}
