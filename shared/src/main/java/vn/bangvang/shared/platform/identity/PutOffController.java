package vn.bangvang.shared.platform.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.platform.identity.PutOffs.PutOff;

/** Puts one's own tasks off. */
@RestController
class PutOffController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PutOffs putOffs;

    PutOffController(PutOffs putOffs) {
        this.putOffs = putOffs;
    }

    /** Hides a task from one's own inbox until a day; today brings it back at once. */
    @PostMapping("/api/account/put-offs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putOffTask(@Valid @RequestBody PutOffBody wanted, @AuthenticationPrincipal AccountPrincipal account) {
        putOffs.put(account.id(), new PutOff(wanted.caseId(), wanted.task(), wanted.until()), LocalDate.now(ZONE));
    }

    /** @param until the day on which it is shown again, at most a year from now */
    record PutOffBody(
            @NotNull UUID caseId,
            @NotNull TaskKind task,
            @NotNull LocalDate until) {}
}
