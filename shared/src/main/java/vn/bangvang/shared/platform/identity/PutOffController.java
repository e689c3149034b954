package vn.bangvang.shared.platform.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.identity.PutOffs.PutOff;

/** Puts one's own tasks off. */
@RestController
class PutOffController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PutOffs putOffs;

    PutOffController(PutOffs putOffs) {
        this.putOffs = putOffs;
    }

    /** Today brings the task back at once. */
    @PostMapping("/api/account/put-offs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putOff(@Valid @RequestBody PutOffBody wanted, @AuthenticationPrincipal AccountPrincipal account) {
        putOffs.put(account.id(), wanted.putOff(), LocalDate.now(ZONE));
    }

    /**
     * A task as the inbox answers it.
     *
     * @param unitId the unit for which it is to be done
     * @param until the day on which it is shown again, at most a year from now
     */
    record PutOffBody(
            @NotNull UUID caseId,
            @NotNull TaskKind task,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,60}")
            String part,

            @NotNull UnitId unitId,
            @NotNull LocalDate until) {

        PutOff putOff() {
            return new PutOff(caseId, task, part, unitId, until);
        }
    }
}
