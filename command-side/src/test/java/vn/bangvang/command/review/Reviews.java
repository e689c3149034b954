package vn.bangvang.command.review;

import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.YESTERDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.domain.review.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewResult;
import vn.bangvang.shared.domain.review.ReviewSubject;

/** The mid-year review of the ward RED: all 76 citizens called up were delivered. Its account is the clerk's. */
final class Reviews {

    static final ReviewId ID = new ReviewId(World.id("review"));
    static final LocalDate REVIEWED_ON = YESTERDAY.minusDays(10);
    static final LocalDate ASSESSED_ON = YESTERDAY.minusDays(5);
    static final ReviewContents CONTENTS = contents("Hoàn thành nhiệm vụ quốc phòng 6 tháng");
    static final ReviewSubmitted SUBMITTED = new ReviewSubmitted(
            ID,
            ReviewKind.MID_YEAR,
            ReviewSubject.UNIT,
            CLUSTER,
            PROVINCE,
            RED,
            2024,
            CONTENTS,
            null,
            null,
            REVIEWED_ON);
    static final ReviewReturned RETURNED =
            new ReviewReturned(ID, List.of("Số liệu tuyển quân"), "Chưa đủ số liệu", ASSESSED_ON);
    static final ReviewAssessed ASSESSED = new ReviewAssessed(ID, ReviewGrade.GOOD, "Đạt chỉ tiêu", ASSESSED_ON);
    static final ReviewConcluded CONCLUDED =
            new ReviewConcluded(ID, "Nhất trí với báo cáo", List.of("Diễn tập"), YESTERDAY);

    private Reviews() {}

    static ReviewContents contents(String summary) {
        return new ReviewContents(
                summary,
                List.of(new ReviewResult("Giao quân", "công dân", Score.of("76"), Score.of("76"))),
                List.of("Huấn luyện ban đêm còn ít"),
                List.of("Diễn tập phường Đức Xuân", "Diễn tập phường Phùng Chí Kiên", "Tuyển quân năm 2025"));
    }

    /** The event as it was recorded for an account. */
    static EventMessage<ReviewEvent> by(String account, ReviewEvent event) {
        return new GenericEventMessage<>(
                event, Map.of("account", World.account(account).toString()));
    }
}
