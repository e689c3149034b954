package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.MandateId;

/**
 * The reception of a dossier by the appraising body as it was recorded (tiếp nhận hồ sơ).
 *
 * @param reachedOn when the nomination had come to this body
 * @param mandate under which it was recorded; the first events tell none
 */
public record DossierReception(
        LocalDate reachedOn, LocalDate receivedOn, @Nullable MandateId mandate) {

    DossierReception corrected(LocalDate day) {
        return new DossierReception(reachedOn, day, mandate);
    }
}
