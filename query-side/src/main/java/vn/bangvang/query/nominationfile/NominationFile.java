package vn.bangvang.query.nominationfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.NominationEvent;
import vn.bangvang.shared.event.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.event.NominationEvent.DossierReceived;
import vn.bangvang.shared.event.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationDecided;
import vn.bangvang.shared.event.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.event.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.event.NominationEvent.NominationForwarded;
import vn.bangvang.shared.event.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationRejected;
import vn.bangvang.shared.event.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationReturned;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.event.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.RouteStep;
import vn.bangvang.shared.value.UnitId;

/**
 * One row a nomination as it stands, and one each thing that happened to it. What people wrote is not copied: it is read
 * from the log, so that text about a person goes with the person's key.
 */
@Component
public final class NominationFile implements ReadModel {

    @Override
    public String name() {
        return "nomination-file";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(NominationDrafted.class, this::drafted)
                .on(NominationSubmitted.class, this::submitted)
                .on(DossierReceived.class, this::received)
                .on(ReceptionCorrected.class, this::corrected)
                .on(NominationResubmitted.class, this::moved)
                .on(NominationReturned.class, this::moved)
                .on(NominationEndorsed.class, this::moved)
                .on(NominationCarriedByCouncil.class, this::moved)
                .on(NominationNotCarriedByCouncil.class, this::moved)
                .on(NominationLostInCouncil.class, this::moved)
                .on(CouncilResultCorrected.class, this::moved)
                .on(NominationRejected.class, this::moved)
                .on(NominationWithdrawn.class, this::moved)
                .on(NominationDecided.class, this::moved)
                .on(NominationForwarded.class, this::moved)
                .on(NominationDecidedExternally.class, this::moved);
    }

    private void drafted(NominationDrafted event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_nominationfile_v1.nomination (id, submitted_by, nominee_kind, nominee_unit, award, year,"
                        + " cluster_id, route, steps, required_documents, search, seen_by, status, since,"
                        + " event_position, sequence) values (?, ?, ?, ?, ?, ?, ?, '[]', 0, '[]',"
                        + " lower(public.unaccent(?)), ?::uuid[], 'DRAFTED', ?, ?, ?)",
                event.nominationId(),
                event.nominationId().value(),
                event.submittedBy().value(),
                event.nominee().kind().name(),
                event.nominee().unitId().value(),
                event.award(),
                event.year(),
                event.clusterId().value(),
                event.award(),
                Stored.array(Stream.of(event.submittedBy(), event.nominee().unitId())
                        .distinct()
                        .toList()),
                event.draftedOn(),
                recorded.position(),
                recorded.sequence());
        timeline(event, Moment.of(event), recorded, rows);
    }

    /** Of a draft, or of what was never drafted. */
    private void submitted(NominationSubmitted event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_nominationfile_v1.nomination (id, submitted_by, nominee_kind, nominee_unit, person_id,"
                        + " award, year, cluster_id, rule_set, citation, route, steps, required_documents,"
                        + " search, seen_by, submitted_on, status, step, since, event_position, sequence)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb,"
                        + " lower(public.unaccent(?)), ?::uuid[], ?, 'SUBMITTED', 0, ?, ?, ?)"
                        + " on conflict (id) do update set (cluster_id, rule_set, citation, route, steps,"
                        + " required_documents, search, seen_by, submitted_on, status, step, since, event_position,"
                        + " sequence) = (excluded.cluster_id, excluded.rule_set, excluded.citation, excluded.route,"
                        + " excluded.steps, excluded.required_documents, excluded.search, excluded.seen_by,"
                        + " excluded.submitted_on, excluded.status, excluded.step, excluded.since,"
                        + " excluded.event_position, excluded.sequence)",
                event.nominationId(),
                event.nominationId().value(),
                event.submittedBy().value(),
                event.nominee().kind().name(),
                event.nominee().unitId().value(),
                event.nominee().personId() == null
                        ? null
                        : event.nominee().personId().value(),
                event.award(),
                event.year(),
                event.clusterId() == null ? null : event.clusterId().value(),
                event.ruleSet(),
                event.citation(),
                Stored.json(event.route()),
                event.route().size(),
                Stored.json(event.requiredDocuments()),
                searchable(event),
                Stored.array(seenBy(event)),
                event.submittedOn(),
                event.submittedOn(),
                recorded.position(),
                recorded.sequence());
        timeline(event, Moment.of(event), recorded, rows);
    }

    /** Text about a person is not copied, so it cannot be searched. */
    private static String searchable(NominationSubmitted event) {
        CaseText achievement = event.achievement();
        return achievement.person() == null ? event.award() + " " + achievement.text() : event.award();
    }

    private static List<UnitId> seenBy(NominationSubmitted event) {
        return Stream.concat(Stream.of(event.submittedBy(), event.nominee().unitId()), units(event.route()))
                .distinct()
                .toList();
    }

    private void received(DossierReceived event, Recorded recorded, RowBatch rows) {
        pinned(event, Pinned.by(event), event.receivedOn(), recorded, rows);
    }

    private void corrected(ReceptionCorrected event, Recorded recorded, RowBatch rows) {
        pinned(event, Pinned.by(event), event.correctedOn(), recorded, rows);
    }

    /** Whoever saw it goes on seeing it; the units of the new route do from now on. */
    private static void pinned(NominationEvent event, Pinned law, LocalDate since, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_nominationfile_v1.nomination set rule_set = ?, citation = ?, route = ?::jsonb, steps = ?,"
                        + " required_documents = ?::jsonb, seen_by = array(select distinct unnest(seen_by || ?::uuid[])),"
                        + " status = 'RECEIVED', since = ?, sequence = ? where id = ?",
                event.nominationId(),
                law.ruleSet(),
                law.citation(),
                Stored.json(law.route()),
                law.route().size(),
                Stored.json(law.requiredDocuments()),
                Stored.array(units(law.route()).toList()),
                since,
                recorded.sequence(),
                event.nominationId().value());
        timeline(event, Moment.of(event), recorded, rows);
    }

    private static Stream<UnitId> units(List<RouteStep> route) {
        return route.stream().map(RouteStep::unitId).filter(Objects::nonNull);
    }

    private void moved(NominationEvent event, Recorded recorded, RowBatch rows) {
        Moment moment = Moment.of(event);
        rows.one(
                "update read_nominationfile_v1.nomination set status = case when ? = 'DECIDED' and ? >= steps"
                        + " then 'AWARDED' else ? end, step = case when ? < steps then ?::int end, since = ?,"
                        + " sequence = ? where id = ?",
                event.nominationId(),
                moment.status().name(),
                moment.open(),
                moment.status().name(),
                moment.open(),
                moment.open(),
                moment.date(),
                recorded.sequence(),
                event.nominationId().value());
        timeline(event, moment, recorded, rows);
    }

    private static void timeline(NominationEvent event, Moment moment, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_nominationfile_v1.timeline (nomination_id, sequence, position, event, business_date,"
                        + " recorded_at, step, level, unit_id, metadata, status, open_step)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                event.nominationId() + "#" + recorded.sequence(),
                event.nominationId().value(),
                recorded.sequence(),
                recorded.position(),
                recorded.storedName(),
                moment.date(),
                recorded.at(),
                moment.step(),
                moment.level(),
                moment.unit() == null ? null : moment.unit().value(),
                Stored.json(recorded.metadata()),
                moment.status().name(),
                moment.open());
    }
}
