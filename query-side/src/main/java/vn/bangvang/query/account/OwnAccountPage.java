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
import vn.bangvang.shared.platform.identity.SessionList;

/** Tài khoản của tôi: what one may do, where one is logged in, and the way to another password. */
@PageController
class OwnAccountPage {

    private final SessionList sessions;

    OwnAccountPage(SessionList sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/account")
    String own(@AuthenticationPrincipal AccountPrincipal account, HttpServletRequest request, Model model) {
        model.addAttribute("account", account);
        List<SessionList.Row> own = sessions.own(account, request).items();
        Map<UUID, String> devices = new HashMap<>();
        own.forEach(session -> devices.put(session.id(), DeviceName.of(session.agent())));
        model.addAttribute("sessions", own);
        model.addAttribute("devices", devices);
        return "account/own";
    }
}
