package vn.bangvang.command.ranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.ranking.RankingCommand.AcclaimUnit;
import vn.bangvang.command.ranking.RankingCommand.Place;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.platform.axon.UuidV7;

/** What follows from the places of a published ranking. */
@RestController
@RequestMapping("/api/rankings/{id}")
class PlacesController {

    private static final String AWARD = "[A-Z0-9_]{1,20}";

    record AcclamationBody(
            @NotNull UnitId unitId,
            @NotNull @Positive @Max(10000) Integer electors,
            @NotNull @PositiveOrZero @Max(10000) Integer present,
            @NotNull @PositiveOrZero @Max(10000) Integer inFavour,
            @NotNull LocalDate heldOn) {}

    /** Without an id the nomination gets a new one; a unit that keeps its award keeps its nomination. */
    record PlaceBody(@NotNull UnitId unitId, @Nullable NominationId nominationId) {

        Place place() {
            return new Place(unitId, nominationId == null ? new NominationId(UuidV7.next()) : nominationId);
        }
    }

    record AwardsBody(
            @NotNull @Pattern(regexp = AWARD) String flag,
            @Nullable @Pattern(regexp = AWARD) String certificate,
            @NotNull @PositiveOrZero @Max(199) Integer certificates,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid PlaceBody> places,
            @NotNull LocalDate proposedOn) {

        ProposeAwards command(RankingId ranking) {
            return new ProposeAwards(
                    ranking,
                    flag,
                    certificate,
                    certificates,
                    places.stream().map(PlaceBody::place).toList(),
                    proposedOn);
        }
    }

    private final Dispatcher dispatcher;

    PlacesController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/acclamations")
    ResponseEntity<Accepted> acclaim(@PathVariable RankingId id, @Valid @RequestBody AcclamationBody body) {
        return dispatcher.act(
                new AcclaimUnit(id, body.unitId(), body.electors(), body.present(), body.inFavour(), body.heldOn()));
    }

    @PostMapping("/award-proposals")
    ResponseEntity<Accepted> proposeAwards(@PathVariable RankingId id, @Valid @RequestBody AwardsBody body) {
        return dispatcher.act(body.command(id));
    }
}
