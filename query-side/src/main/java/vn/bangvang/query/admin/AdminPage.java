package vn.bangvang.query.admin;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** Quản trị: where people, accounts, mandates, units and rules are kept. */
@PageController
class AdminPage {

    @GetMapping("/admin")
    String parts(QueryContext context, Model model) {
        Viewer viewer = context.viewer();
        if (viewer.administered().isEmpty() && !viewer.overseesEverything()) {
            throw new Refusal(Reason.ADMINISTRATORS_ONLY);
        }
        model.addAttribute("keepsAccounts", viewer.administersEverything());
        model.addAttribute("seesActs", viewer.overseesEverything());
        model.addAttribute("administers", !viewer.administered().isEmpty());
        return "admin/admin";
    }
}
