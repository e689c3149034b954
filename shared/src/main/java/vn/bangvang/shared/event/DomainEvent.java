package vn.bangvang.shared.event;

import java.util.List;

/**
 * Something that happened, in the words the minutes would use. Stored for ever under the name and revision of its row
 * in {@link EventCatalogue}.
 */
public sealed interface DomainEvent
        permits UnitEvent,
                ClusterEvent,
                MovementEvent,
                RegistrationEvent,
                PledgeEvent,
                ScoreTableEvent,
                TargetReportEvent,
                ScoreSheetEvent,
                ReviewEvent,
                RoleModelEvent,
                RankingEvent,
                NominationEvent,
                DecisionEvent,
                CongressEvent,
                PersonEvent,
                MandateEvent {

    /** Keys the event takes for its aggregate; the append is refused while another aggregate holds one of them. */
    default List<Claim> claims() {
        return List.of();
    }

    /** Kinds of keys of which the event's aggregate gives up all it holds, before {@link #claims()} are taken. */
    default List<String> releases() {
        return List.of();
    }
}
