package vn.bangvang.command.scoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.dispatch.OneOfMany;
import vn.bangvang.command.dispatch.Results;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinalisationBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinaliseSheet;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.platform.web.Language;

/** The same act with many score sheets: each is a command of its own, with an answer of its own. */
@RestController
@RequestMapping("/api/score-sheets")
class ManySheetsController {

    private final Dispatcher dispatcher;

    ManySheetsController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * One that was chosen.
     *
     * @param version its own {@code If-Match}
     * @param key its own {@code Idempotency-Key}
     */
    record ChosenSheetBody(
            @NotNull ScoreSheetId id,
            @NotNull @Min(0) @Max(1_000_000) Integer version,

            @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,200}")
            String key) {}

    record FinalisationsBody(
            @NotNull LocalDate finalisedOn,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ChosenSheetBody> sheets) {}

    /** Makes the scores of many sheets final in one request; each has an answer of its own. */
    @PostMapping("/finalisations")
    ResponseEntity<Results> finaliseSheets(@Valid @RequestBody FinalisationsBody body, HttpServletRequest request) {
        FinalisationBody each = new FinalisationBody(body.finalisedOn());
        return dispatcher.each(
                body.sheets().stream()
                        .map(chosen -> new OneOfMany(
                                new FinaliseSheet(chosen.id(), each),
                                "/api/score-sheets/" + chosen.id() + "/finalisations",
                                each,
                                chosen.key(),
                                chosen.version()))
                        .toList(),
                Language.of(request));
    }
}
