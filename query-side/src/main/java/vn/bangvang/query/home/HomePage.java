package vn.bangvang.query.home;

import org.springframework.web.bind.annotation.GetMapping;
import vn.bangvang.query.page.PageController;
import vn.bangvang.shared.platform.identity.AccountPrincipal;

/** The first page: whoever is logged in goes to their work; to others it says what this is. */
@PageController
class HomePage {

    @GetMapping("/")
    String first() {
        return AccountPrincipal.current().isPresent() ? "redirect:/inbox" : "home/home";
    }
}
