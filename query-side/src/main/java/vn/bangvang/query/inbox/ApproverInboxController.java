package vn.bangvang.query.inbox;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.inbox.Inbox.Awaited;
import vn.bangvang.query.inbox.Inbox.FindTasks;
import vn.bangvang.query.inbox.Inbox.Task;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;

@RestController
@RequestMapping("/api/inbox")
@Reads(ApproverInbox.class)
class ApproverInboxController {

    private final Inbox inbox;

    ApproverInboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Without a mandate nothing waits: the list is empty. */
    @Operation(summary = "Việc chờ người đọc xử lý · What waits for the reader", description = """
                    Đề nghị · nominations: ENDORSE, COUNCIL, DECIDE, FORWARD, EXTERNAL_DECISION, SUBMIT, RESUBMIT
                    Bản soạn thảo · drafts: WRITE_DRAFT (soạn tiếp), SIGN_DRAFT (ký), REVISE_DRAFT (sửa bản bị trả lại)
                    Giao ước · pledges: SIGN (ký), WITNESS (ký chứng giám)
                    Phiếu chấm · score sheets: SELF_SCORE (tự chấm), CROSS_SCORE (chấm chéo), SUPPLEMENT (chấm bổ sung),
                    CONSOLIDATE (tổng hợp), EXPLAIN_OR_ACCEPT (giải trình), REVERIFY (phúc tra), FINALISE (kết quả cuối cùng)
                    Xếp hạng · rankings: PROPOSE_RANKING (dự kiến), RAISE_OBJECTION (kiến nghị), ANSWER_OBJECTION (trả lời kiến nghị), PUBLISH_RANKING
                    Sơ kết, tổng kết · reviews: ASSESS_REVIEW (đánh giá), CONCLUDE_REVIEW (kết luận), SUPPLEMENT_REVIEW (bổ sung)
                    CHECK_REGISTRATION (đối chiếu đăng ký thi đua), RECEIVE_MOVEMENT (tiếp nhận phong trào),
                    PREPARE_CONGRESS (chuẩn bị đại hội)
                    Thẩm quyền · mandates: CONFIRM_MANDATE (xác nhận thẩm quyền của quản trị viên khác · another
                    administrator's grant)
                    """)
    @GetMapping
    Page<Task> listTasks(
            QueryContext context, @Valid @ParameterObject FindTasks query, @Valid @ParameterObject Paging paging) {
        return inbox.of(context, query, paging);
    }

    /** Lists what the units of the reader have sent on, and who has it now. */
    @GetMapping("/awaited")
    Page<Awaited> listAwaitedCases(QueryContext context, @Valid @ParameterObject Paging paging) {
        return inbox.awaited(context, paging);
    }
}
