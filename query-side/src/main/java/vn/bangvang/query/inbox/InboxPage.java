package vn.bangvang.query.inbox;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.bangvang.query.inbox.Inbox.Task;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;

/** Việc của tôi: what waits for the reader, why it is theirs, and where it is done. */
@PageController
@Reads(ApproverInbox.class)
class InboxPage {

    /** Where a case is worked on, by what the task is about. */
    private static final Map<String, String> PLACES = Map.of(
            "nomination", "/nominations/",
            "pledge", "/pledges/",
            "score-sheet", "/scoring/",
            "ranking", "/rankings/",
            "review", "/reviews/",
            "registration", "/registrations/",
            "movement", "/movements/",
            "congress", "/congresses/",
            "mandate", "/admin/mandates/");

    private final Inbox inbox;

    InboxPage(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/inbox")
    String mine(QueryContext context, @Valid Paging paging, Model model) {
        Page<Task> tasks = inbox.of(context, paging);
        model.addAttribute("tasks", tasks);
        model.addAttribute("places", PLACES);
        return "inbox/inbox";
    }
}
