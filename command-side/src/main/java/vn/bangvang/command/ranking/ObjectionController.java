package vn.bangvang.command.ranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import vn.bangvang.command.ranking.RankingCommand.AnswerObjection;
import vn.bangvang.command.ranking.RankingCommand.RaiseObjection;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.platform.axon.UuidV7;

@RestController
@RequestMapping("/api/rankings/{id}/objections")
class ObjectionController {

    record ObjectionBody(
            @Nullable ObjectionId id,
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 300) String> evidence,
            @NotNull LocalDate raisedOn) {

        RaiseObjection command(RankingId ranking) {
            ObjectionId objection = id == null ? new ObjectionId(UuidV7.next()) : id;
            return new RaiseObjection(
                    ranking, objection, unitId, text, evidence == null ? List.of() : evidence, raisedOn);
        }
    }

    record AnswerBody(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 4000) String answer,
            @NotNull LocalDate answeredOn) {}

    private final Dispatcher dispatcher;

    ObjectionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    ResponseEntity<Accepted> raise(@PathVariable RankingId id, @Valid @RequestBody ObjectionBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/{objectionId}/answers")
    ResponseEntity<Accepted> answer(
            @PathVariable RankingId id, @PathVariable ObjectionId objectionId, @Valid @RequestBody AnswerBody body) {
        return dispatcher.act(new AnswerObjection(id, objectionId, body.upheld(), body.answer(), body.answeredOn()));
    }
}
