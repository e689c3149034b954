package vn.bangvang.query.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.bangvang.query.page.PageController;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.identity.LinkedLogins;
import vn.bangvang.shared.platform.identity.Passkeys;
import vn.bangvang.shared.platform.identity.SessionList;

/** Tài khoản của tôi: what one may do, where one is logged in, and the way to another password. */
@PageController
class OwnAccountPage {

    private final SessionList sessions;

    private final Passkeys passkeys;

    private final LinkedLogins links;

    OwnAccountPage(SessionList sessions, Passkeys passkeys, LinkedLogins links) {
        this.links = links;
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    @GetMapping("/account")
    String own(@AuthenticationPrincipal AccountPrincipal account, HttpServletRequest request, Model model) {
        model.addAttribute("account", account);
        List<SessionList.Row> own = sessions.own(account, request).items();
        Map<UUID, String> devices = new HashMap<>();
        own.forEach(session -> devices.put(session.id(), DeviceName.of(session.agent())));
        model.addAttribute("sessions", own);
        model.addAttribute("devices", devices);
        model.addAttribute(
                "passkeys",
                passkeys.offered(request) ? passkeys.of(account.id()).items() : null);
        model.addAttribute("provider", links.provider().orElse(null));
        model.addAttribute("linked", links.isLinked(account.id()));
        model.addAttribute("linking", LinkedLogins.isWanted(request));
        return "account/own";
    }
}
