package vn.bangvang.query.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.page.Shell;

/** Each component as it looks, for everybody on practice data; a real installation has no such page. */
@PageController
class ComponentsPage {

    @GetMapping("/ui")
    String components(@ModelAttribute(name = "shell", binding = false) Shell shell) {
        if (!shell.practice()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "ui/components";
    }
}
