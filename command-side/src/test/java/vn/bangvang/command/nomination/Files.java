package vn.bangvang.command.nomination;

import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.testing.InMemoryAxon;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationForwarded;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.UnitLine;
import vn.bangvang.shared.testing.Routes;

/**
 * The file of a nomination of the ward GREEN for the Government's flag, step by step. GREEN's clerk submits it; three
 * approvers endorse it; the council's secretary and the chair follow.
 */
public final class Files {

    public static final LocalDate SUBMITTED_ON = LocalDate.of(2024, 12, 2);
    public static final LocalDate DECIDED_ON = LocalDate.of(2024, 12, 12);
    public static final DecisionId DECISION = new DecisionId(World.id("decision"));
    public static final Nominee WARD = new Nominee(NomineeKind.COLLECTIVE, GREEN, null, null);
    public static final List<Document> DOSSIER = Stream.of("TOTRINH", "BAOCAO", "BIENBAN", "KETQUABOPHIEU")
            .map(kind -> new Document(kind, CaseText.plain("Tài liệu " + kind), null))
            .toList();

    private static final CouncilTally ALL = new CouncilTally(15, 15, 0, 15);

    private Files() {}

    public static NominationId nomination(String name) {
        return new NominationId(World.id("nomination " + name));
    }

    public static NominationSubmitted submitted(NominationId id) {
        RuleSet rules = RuleSets.inForceOn(SUBMITTED_ON);
        Award award = rules.find("CTDCP").orElseThrow();
        return new NominationSubmitted(
                id,
                GREEN,
                WARD,
                "CTDCP",
                2024,
                CLUSTER,
                rules.id(),
                award.citation(),
                Routes.walk(award, UnitLine.of(GREEN), RED, PROVINCE),
                award.dossier().kinds(),
                DOSSIER,
                CaseText.plain("Dẫn đầu cụm"),
                SUBMITTED_ON,
                null,
                true);
    }

    /** The first {@code count} events of the file, each recorded for the account that acted. */
    public static List<GenericDomainEventMessage<NominationEvent>> first(int count, NominationId id) {
        List<NominationEvent> events = events(id);
        List<String> accounts =
                List.of("clerk", "green approver", "red approver", "approver", "secretary", "chair", "approver");
        List<GenericDomainEventMessage<NominationEvent>> file = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            file.add(recorded(events.get(i), i, accounts.get(i)));
        }
        return file;
    }

    /** The same file of a nomination that "organiser" had drafted, the day before it was submitted. */
    public static List<GenericDomainEventMessage<NominationEvent>> drafted(int count, NominationId id) {
        List<GenericDomainEventMessage<NominationEvent>> file = new ArrayList<>();
        file.add(recorded(draft(id, "CTDCP"), 0, "organiser"));
        first(count, id)
                .forEach(event -> file.add(new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        file.size(),
                        event.getPayload(),
                        event.getMetaData())));
        return file;
    }

    public static NominationDrafted draft(NominationId id, String award) {
        var ranking = new RankingId(World.id("ranking"));
        return new NominationDrafted(id, GREEN, WARD, award, 2024, CLUSTER, ranking, 1, SUBMITTED_ON.minusDays(1));
    }

    public static GenericDomainEventMessage<NominationEvent> recorded(
            NominationEvent event, long sequence, String account) {
        return recorded(event, sequence, account, null);
    }

    static GenericDomainEventMessage<NominationEvent> recorded(
            NominationEvent event, long sequence, String account, @Nullable PersonId person) {
        Map<String, Object> told =
                new HashMap<>(Map.of("account", account(account).toString()));
        if (person != null) {
            told.put("person", person.toString());
        }
        return new GenericDomainEventMessage<>(
                "Nomination", event.nominationId().toString(), sequence, event, told);
    }

    public static NominationDecidedExternally awarded(NominationId id) {
        return new NominationDecidedExternally(
                id, 6, "state", "PRIME_MINISTER", DECISION, "770/QĐ-TTg", "CTDCP", DECIDED_ON.plusDays(5));
    }

    public static List<NominationEvent> events(NominationId id) {
        var submitted = submitted(id);
        var terms = submitted.route().get(3).council();
        return List.of(
                submitted,
                new NominationEndorsed(id, 0, "unit", GREEN, null, SUBMITTED_ON),
                new NominationEndorsed(id, 1, "cluster", RED, null, SUBMITTED_ON.plusDays(1)),
                new NominationEndorsed(id, 2, "province", PROVINCE, null, SUBMITTED_ON.plusDays(2)),
                new NominationCarriedByCouncil(id, 3, "province", PROVINCE, ALL, terms, SUBMITTED_ON.plusDays(3)),
                new NominationDecided(id, 4, "province", PROVINCE, DECISION, "1/QĐ-UBND", "CTDT", DECIDED_ON),
                new NominationForwarded(
                        id, 5, "province", PROVINCE, "PRIME_MINISTER", "88/TTr-UBND", DECIDED_ON.plusDays(1)));
    }

    /** For tests in other packages, which do not see the aggregate. */
    public static InMemoryAxon withNominations() {
        return new InMemoryAxon().aggregate(Nomination.class);
    }

    public static Drafts drafts(Configuration configuration) {
        return new Drafts(configuration.repository(Nomination.class));
    }

    public static Nominations nominations(Configuration configuration) {
        return new Nominations(configuration.repository(Nomination.class));
    }
}
