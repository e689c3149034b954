package vn.bangvang.command.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.LogChangedException;
import vn.bangvang.shared.history.Note;
import vn.bangvang.shared.platform.identity.AccountPrincipal;

/** Signs what the log has come to without waiting for the turn. It is no event: nothing of it stands in the log. */
@RestController
@RequestMapping("/api/history/checkpoints")
class CheckpointController {

    /** @param root of the tree over the events, in hexadecimal */
    record SignedCheckpoint(long size, String root, String checkpoint) {}

    private final ObjectProvider<Checkpointer> checkpointer;
    private final LogFollower log;
    private final Clock clock;

    CheckpointController(ObjectProvider<Checkpointer> checkpointer, LogFollower log, Clock commandClock) {
        this.checkpointer = checkpointer;
        this.log = log;
        this.clock = commandClock;
    }

    /** Signs a checkpoint over all that is recorded by now; the last one is answered if nothing has come since. For auditors. */
    @PostMapping
    SignedCheckpoint signCheckpoint(@AuthenticationPrincipal AccountPrincipal by) {
        demandAuditor(by);
        try {
            Note note = checkpointer.stream()
                    .findFirst()
                    .flatMap(Checkpointer::seal)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            Checkpoint signed = Checkpoint.read(note.text());
            return new SignedCheckpoint(signed.size(), HexFormat.of().formatHex(signed.root()), note.whole());
        } catch (LogChangedException changed) {
            throw new Refusal(Reason.LOG_CHANGED);
        }
    }

    private void demandAuditor(AccountPrincipal by) {
        log.catchUp();
        boolean audits = log.references().mandates().of(by.accountId(), LocalDate.now(clock)).stream()
                .anyMatch(mandate -> mandate.role() == Role.AUDITOR);
        if (!audits) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("role", Role.AUDITOR));
        }
    }
}
