package vn.bangvang.query.approverinbox;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.approverinbox.Inbox.Task;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Reads;

@RestController
@RequestMapping("/api/inbox")
@Reads(ApproverInbox.class)
@Tag(name = "Việc chờ xử lý · Inbox")
class ApproverInboxController {

    private final Inbox inbox;

    ApproverInboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Without a mandate nothing waits: the list is empty. */
    @GetMapping
    Page<Task> list(Reading reading, @Valid @ParameterObject Paging paging) {
        return inbox.of(reading, paging);
    }
}
