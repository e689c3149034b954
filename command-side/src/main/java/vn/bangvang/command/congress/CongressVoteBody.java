package vn.bangvang.command.congress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import vn.bangvang.shared.domain.congress.CongressVote;

/** A vote as it is sent. */
public record CongressVoteBody(
        @NotNull @Min(0) @Max(100_000) Integer inFavour,
        @NotNull @Min(0) @Max(100_000) Integer present) {

    CongressVote vote() {
        return new CongressVote(inFavour, present);
    }
}
