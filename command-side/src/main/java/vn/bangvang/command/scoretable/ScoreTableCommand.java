package vn.bangvang.command.scoretable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.platform.web.Legible;

/** What can be asked of a score table. */
public sealed interface ScoreTableCommand extends AggregateCommand {

    ScoreTableId tableId();

    @Override
    default Object aggregateId() {
        return tableId();
    }

    record AdoptionBody(
            @Nullable ScoreTableId id,
            @NotNull ClusterId clusterId,
            @NotNull Period period,
            @NotBlank @Size(max = 300) @Legible String name,
            @NotEmpty @Size(max = 300) List<@NotNull @Valid CriterionBody> criteria,
            @NotNull @Valid TermsBody terms,
            @NotNull LocalDate adoptedOn) {

        List<Criterion> lines() {
            return CriterionBody.criteria(criteria);
        }
    }

    record AdoptScoreTable(@TargetAggregateIdentifier ScoreTableId tableId, AdoptionBody body)
            implements ScoreTableCommand {
        public AdoptScoreTable(AdoptionBody body) {
            this(NewIds.or(body.id(), ScoreTableId::new), body);
        }
    }

    record TableAmendmentBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid CriterionBody> criteria,
            @NotNull @Valid TermsBody terms,
            @NotNull Period from,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate amendedOn) {

        List<Criterion> lines() {
            return CriterionBody.criteria(criteria);
        }
    }

    /** The whole table as it is to be from the quarter {@code from} on. */
    record AmendScoreTable(@TargetAggregateIdentifier ScoreTableId tableId, TableAmendmentBody body)
            implements ScoreTableCommand {}
}
