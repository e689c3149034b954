package vn.bangvang.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.shared.event.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.ReviewId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** One review of a unit. It is submitted once for its kind and year and may be corrected. */
@Aggregate(cache = "aggregateCache")
class Review {

    @AggregateIdentifier
    private ReviewId id;

    private UnitId unit;
    private String summary;
    private List<String> tasks = List.of();
    private LocalDate reviewedOn;

    Review() {}

    @CommandHandler
    Review(SubmitReview command, Actor actor) {
        actor.actAs(Role.REPRESENTATIVE, command.unitId());
        actor.dates(command.reviewedOn(), command.unitId());
        Known.member(Known.cluster(actor, command.clusterId()), command.year(), List.of(command.unitId()));
        apply(new ReviewSubmitted(
                command.reviewId(),
                command.kind(),
                command.clusterId(),
                command.unitId(),
                command.year(),
                command.summary(),
                command.tasks(),
                command.reviewedOn()));
    }

    @CommandHandler
    void handle(CorrectReview command, Actor actor) {
        actor.actAs(Role.REPRESENTATIVE, unit);
        actor.dates(command.correctedOn(), unit);
        DatePolicy.checkOrder(command.correctedOn(), reviewedOn);
        if (command.summary().equals(summary) && command.tasks().equals(tasks)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new ReviewCorrected(id, command.summary(), command.tasks(), command.reason(), command.correctedOn()));
    }

    @EventSourcingHandler
    void on(ReviewSubmitted event) {
        id = event.reviewId();
        unit = event.unitId();
        summary = event.summary();
        tasks = event.tasks();
        reviewedOn = event.reviewedOn();
    }

    @EventSourcingHandler
    void on(ReviewCorrected event) {
        summary = event.summary();
        tasks = event.tasks();
    }
}
