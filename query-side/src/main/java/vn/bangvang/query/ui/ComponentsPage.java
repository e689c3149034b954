package vn.bangvang.query.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.page.Shell;
import vn.bangvang.shared.domain.kernel.Role;

/** Each component as it looks, with its class. On practice data it is for everybody, elsewhere for administrators. */
@PageController
class ComponentsPage {

    @GetMapping("/ui")
    String components(@ModelAttribute(name = "shell", binding = false) Shell shell) {
        if (!shell.practice() && !shell.has(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "ui/components";
    }
}
