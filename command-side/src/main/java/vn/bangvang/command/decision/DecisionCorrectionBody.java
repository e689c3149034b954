package vn.bangvang.command.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.bangvang.shared.platform.web.Legible;

/** The number and date as they should have been entered. */
public record DecisionCorrectionBody(
        @NotNull @Pattern(regexp = DecisionCorrectionBody.NUMBER) @Legible
        String number,

        @NotNull LocalDate decidedOn,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull LocalDate correctedOn) {

    /** Số, ký hiệu: no blanks, so that one number is not written in two ways. */
    static final String NUMBER = "\\S{1,60}";
}
