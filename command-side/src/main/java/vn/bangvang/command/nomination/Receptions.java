package vn.bangvang.command.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.MandateId;

/** Whether the body that appraises the dossier has received it, and the reception itself while nothing rests on it. */
final class Receptions {

    /**
     * @param reachedOn when the nomination had come to this body
     * @param mandate under which it was recorded; the first events tell none
     */
    record Received(
            LocalDate reachedOn,
            LocalDate receivedOn,
            @Nullable MandateId mandate) {}

    private boolean received;
    private @Nullable Received last;

    boolean isReceived() {
        return received;
    }

    void received(LocalDate reachedOn, LocalDate receivedOn, @Nullable MandateId mandate) {
        received = true;
        last = new Received(reachedOn, receivedOn, mandate);
    }

    void corrected(LocalDate receivedOn) {
        Received wrong = correctable();
        last = new Received(wrong.reachedOn(), receivedOn, wrong.mandate());
    }

    /** The reception that may still be corrected. */
    Received correctable() {
        if (last == null) {
            throw new Refusal(Reason.NO_RECEPTION_TO_CORRECT);
        }
        return last;
    }

    /** A later act was done: what was received by then stays. */
    void reliedOn() {
        last = null;
    }
}
