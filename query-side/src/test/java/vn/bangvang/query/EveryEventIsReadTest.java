package vn.bangvang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.testing.AllReadModels;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventFamilies;
import vn.bangvang.shared.domain.person.PersonEvent.PersonLeft;
import vn.bangvang.shared.domain.person.PersonEvent.PersonMoved;
import vn.bangvang.shared.domain.person.PersonEvent.PersonPositionChanged;
import vn.bangvang.shared.domain.person.PersonEvent.PersonsToldApart;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.testing.EventsToldApart;

class EveryEventIsReadTest {

    private static final List<EventsToldApart> TELLING_APART =
            EventsToldApart.in("vn.bangvang.query", "vn.bangvang.shared.reference", "vn.bangvang.shared.domain");

    /** Where people are is asked of the reference data, and what they are of the log, at each reading; a copy could be stale. */
    private static final Set<Class<? extends DomainEvent>> UNREAD =
            Set.of(PersonMoved.class, PersonLeft.class, PersonPositionChanged.class, PersonsToldApart.class);

    @Test
    void each_event_is_handled_by_a_read_model_or_deliberately_by_none() {
        Set<Class<?>> handled = new HashSet<>();
        AllReadModels.LIST.forEach(model -> handled.addAll(model.handlers().types()));
        assertThat(handled).doesNotContainAnyElementsOf(UNREAD);
        handled.addAll(UNREAD);
        assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.entries().stream()
                        .<Class<?>>map(EventCatalogue.Entry::type)
                        .toList());
    }

    /**
     * Who tells events of a family apart and leaves these alone: they change nothing there, or all that they change is in the
     * state that the fold makes of them.
     */
    private static final Map<String, Set<String>> LEFT_ALONE = listed("""
            ClusterRegister: ClusterFormed
            CongressRegister: CongressCancelled CongressConvened CongressHeld CongressHeldCorrected \
              CongressPlanAdopted CongressPostponed CongressTaskAdded CongressTaskDone CongressTaskDropped \
              CongressTaskMoved CongressTaskReopened NextPeriodLaunched PilotDesignated PilotRevoked \
              ResolutionAdopted ResolutionCorrected
            DelegateRows: AttendanceCorrected DelegatesAllocated DelegatesAttended DelegatesReallocated
            Nominations: CouncilResultCorrected DossierReceived NominationCarriedByCouncil NominationDecided \
              NominationDecidedExternally NominationEndorsed NominationForwarded NominationLostInCouncil \
              NominationNotCarriedByCouncil NominationRejected NominationResubmitted NominationReturned \
              NominationWithdrawn ReceptionCorrected
            PledgeIndex: PledgeAmended PledgeClosed PledgeFullySigned PledgeSigned PledgeWitnessed SignatureDeclined
            PledgeRegister: PledgeClosed PledgeFullySigned
            Proceedings: CongressCancelled CongressConvened CongressPostponed PilotDesignated PilotRevoked
            ProgrammeRows: PresentationAccepted PresentationDelivered PresentationRegistered PresentationWithdrawn
            RankingHistory: RankingOpened
            RankingIndex: AcclamationConfirmed AcclamationWithdrawn AwardsConfirmed AwardsWithdrawn ExclusionLifted \
              MembersBallotRecorded ObjectionAnswered ObjectionRaised RankingProposed RankingPublished \
              RankingRepublished TieDecided UnitAcclaimed UnitExcluded WomenShareRecorded
            Registrations: EmulationRegistered RegistrationChecked
            RoleModelRegister: MilestoneMoved MilestoneReached ProgressRecorded RecognitionCorrected \
              ReplicationFollowedUp ReplicationStarted RoleModelPublicised RoleModelRecognised RoleModelReviewed \
              RoleModelWithdrawn
            RoleModels: MilestoneMoved MilestoneReached ProgressRecorded RoleModelPlanned RoleModelReviewed
            ScoreIndex: AssignmentsCorrected ConsolidationAccepted CrossScoreCorrected CrossScoreRecorded \
              CrossScoringDeclined ExplanationSubmitted FinalScoreCorrected SelfScoreCorrected SelfScoreRecorded \
              SheetConsolidated SheetFinalised SheetReverified
            ScoreTableIndex: ScoreTableAmended
            ScoreTables: ScoreTableAdopted
            SheetDetails: AssignmentsCorrected ConsolidationAccepted CrossScoreRecorded CrossScoringDeclined \
              ExplanationSubmitted ScoreSheetOpened SelfScoreRecorded SheetConsolidated SheetReverified
            SheetView: ConsolidationAccepted ExplanationSubmitted FinalScoreCorrected SelfScoreCorrected \
              SelfScoreRecorded SheetConsolidated SheetFinalised SheetReverified
            TargetReports: TargetReportSubmitted
            UnitRegister: UnitClassified
            """);

    /** Which events a read model does not hear of, of families of which it hears others. */
    private static final Map<String, Set<String>> UNHEARD = listed("""
            approver-inbox: ClusterFormed LeadershipHandedOver
            cluster-ranking: ClusterFormed LeadershipHandedOver UnitLeftCluster
            person-names: CouncilResultCorrected DossierReceived NominationCarriedByCouncil NominationDecided \
              NominationDecidedExternally NominationEndorsed NominationForwarded NominationLostInCouncil \
              NominationNotCarriedByCouncil NominationRejected NominationResubmitted NominationReturned \
              NominationWithdrawn PersonLeft PersonMoved PersonPositionChanged PersonsToldApart ReceptionCorrected
            scoreboard: AcclamationConfirmed AcclamationWithdrawn AwardsConfirmed AwardsProposed AwardsWithdrawn \
              ClusterFormed ExclusionLifted LeadershipHandedOver MembersBallotRecorded ObjectionAnswered \
              ObjectionRaised RankingOpened RankingProposed RankingRepublished TieDecided UnitAcclaimed UnitExcluded \
              UnitLeftCluster WomenShareRecorded
            target-progress: PledgeClosed PledgeFullySigned PledgeSigned PledgeWitnessed SignatureDeclined
            """);

    @Test
    void who_tells_events_apart_looks_at_each_of_the_family_or_leaves_it_alone_on_purpose() {
        Map<String, Set<String>> overlooked = new TreeMap<>();
        TELLING_APART.forEach(one -> overlooked.put(one.name(), one.overlooks()));
        overlooked.values().removeIf(Set::isEmpty);
        assertThat(overlooked).containsExactlyInAnyOrderEntriesOf(LEFT_ALONE);
    }

    @Test
    void a_read_model_hears_of_each_event_of_a_family_or_deliberately_not() {
        Map<String, Set<String>> unheard = new TreeMap<>();
        AllReadModels.LIST.stream()
                .filter(model -> !model.name().equals("probe"))
                .forEach(model -> unheard.put(model.name(), unheard(model)));
        unheard.values().removeIf(Set::isEmpty);
        assertThat(unheard).containsExactlyInAnyOrderEntriesOf(UNHEARD);
    }

    /** So that each of the lists above grows, or its class is changed, before an event is added. */
    @Test
    void one_more_event_in_a_family_is_noticed_wherever_its_events_are_told_apart() {
        assertThat(TELLING_APART)
                .filteredOn(one -> !one.takesFamiliesForOne())
                .allMatch(EventsToldApart::overlooksOneMore);
        Set<Class<?>> folded = TELLING_APART.stream()
                .filter(one -> one.name().endsWith("State") && one.overlooksOneMore())
                .filter(one -> one.overlooks().isEmpty())
                .flatMap(one -> one.families().stream())
                .collect(Collectors.toSet());
        assertThat(folded)
                .as("families whose fold refuses what it does not know")
                .containsAll(families());
    }

    private static Set<Class<?>> families() {
        return EventCatalogue.entries().stream()
                .flatMap(entry -> EventsToldApart.roots(entry.type()))
                .collect(Collectors.toSet());
    }

    private static Set<String> unheard(ReadModel model) {
        Set<Class<? extends DomainEvent>> heard = model.handlers().types();
        return heard.stream()
                .flatMap(EventsToldApart::roots)
                .flatMap(family -> EventFamilies.of(family.asSubclass(DomainEvent.class)).stream())
                .filter(event -> !heard.contains(event))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> listed(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> new TreeSet<>(List.of(line[1].trim().split(" +")))));
    }

    @Test
    void no_two_read_models_share_a_name_or_a_schema() {
        assertThat(AllReadModels.LIST).extracting(ReadModel::name).doesNotHaveDuplicates();
        assertThat(AllReadModels.LIST).extracting(ReadModel::schema).doesNotHaveDuplicates();
    }
}
