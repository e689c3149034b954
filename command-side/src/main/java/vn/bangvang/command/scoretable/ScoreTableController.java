package vn.bangvang.command.scoretable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.scoretable.ScoreTableCommand.AdoptScoreTable;
import vn.bangvang.command.scoretable.ScoreTableCommand.AmendScoreTable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.web.Legible;

@RestController
@RequestMapping("/api/score-tables")
class ScoreTableController {

    record AdoptionBody(
            @Nullable ScoreTableId id,
            @NotNull ClusterId clusterId,
            @NotNull Period period,
            @NotBlank @Size(max = 300) @Legible String name,
            @NotEmpty @Size(max = 300) List<@NotNull @Valid CriterionBody> criteria,
            @NotNull @Valid TermsBody terms,
            @NotNull LocalDate adoptedOn) {

        AdoptScoreTable command() {
            ScoreTableId adopted = id == null ? new ScoreTableId(UuidV7.next()) : id;
            return new AdoptScoreTable(
                    adopted, clusterId, period, name, CriterionBody.criteria(criteria), terms.terms(), adoptedOn);
        }
    }

    record TableAmendmentBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid CriterionBody> criteria,
            @NotNull @Valid TermsBody terms,
            @NotNull Period from,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate amendedOn) {

        AmendScoreTable command(ScoreTableId id) {
            return new AmendScoreTable(id, CriterionBody.criteria(criteria), terms.terms(), from, reason, amendedOn);
        }
    }

    private final Dispatcher dispatcher;

    ScoreTableController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> adopt(@Valid @RequestBody AdoptionBody body) {
        return dispatcher.create(body.command(), "/api/score-tables");
    }

    @PostMapping("/{id}/amendments")
    ResponseEntity<Accepted> amend(@PathVariable ScoreTableId id, @Valid @RequestBody TableAmendmentBody body) {
        return dispatcher.act(body.command(id));
    }
}
