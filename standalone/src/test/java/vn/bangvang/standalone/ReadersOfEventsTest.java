package vn.bangvang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.EventCatalogue;

/**
 * What an event means is said by the fold of its feature. Whoever else looks into a concrete event is found here, and has a
 * reason: it tells what the event says, or writes a row that repeats it. Making an event is no reading.
 */
class ReadersOfEventsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("tests.jar"))
            .importPackages("vn.bangvang");

    private static final String HELD = "takes the values of an event that the state holds";
    private static final String WORDS = "opens the words of an event, which no table keeps";
    private static final String ROWS = "writes rows that repeat what the event says";
    private static final String COMPARES = "compares the result that an event states with what it follows from";
    private static final String TELLS = "tells what each event says";

    private static final Map<String, String> READERS = Map.ofEntries(
            Map.entry(
                    "command.founding.WayBackIn",
                    "asks for a reason given before, which the state of a mandate does not keep"),
            Map.entry("command.movement.Movement", "checks the launch that it is about to apply"),
            Map.entry("command.nomination.Drafts", HELD),
            Map.entry("command.nomination.Nomination", HELD),
            Map.entry("command.nomination.Reception", HELD),
            Map.entry("command.nomination.Submission", HELD),
            Map.entry("command.reference.RestsOn", HELD),
            Map.entry("query.cluster.ClusterRegister", ROWS),
            Map.entry("query.congress.CongressPeople", WORDS),
            Map.entry("query.congress.CongressRows", ROWS),
            Map.entry("query.congress.DelegateRows", ROWS),
            Map.entry("query.congress.ProgrammeRows", ROWS),
            Map.entry("query.congress.TaskRows", ROWS),
            Map.entry("query.decision.Decisions", WORDS),
            Map.entry("query.movement.MovementRegister", ROWS),
            Map.entry("query.nomination.NominationFile", HELD),
            Map.entry("query.nomination.NominationTimeline", TELLS),
            Map.entry("query.nomination.Nominations", HELD),
            Map.entry("query.past.PastReaders", "asks which units stood on the route that was submitted"),
            Map.entry("query.pledge.PledgeRegister", ROWS),
            Map.entry("query.pledge.Signatures", WORDS),
            Map.entry("query.ranking.RankingHistory", TELLS),
            Map.entry("query.readmodel.Parties", ROWS),
            Map.entry("query.registration.Registrations", TELLS),
            Map.entry("query.rolemodel.RoleModelRegister", ROWS),
            Map.entry("query.rolemodel.RoleModelTimeline", TELLS),
            Map.entry("query.rolemodel.RoleModels", WORDS),
            Map.entry("query.scoretable.ScoreTables", TELLS),
            Map.entry("query.scoring.Scoreboard", ROWS),
            Map.entry("query.scoring.SheetDetails", WORDS),
            Map.entry("query.target.TargetProgress", ROWS),
            Map.entry("query.target.TargetReports", TELLS),
            Map.entry("query.unit.UnitRegister", "adds the words of each event to those that are searched"),
            Map.entry("shared.eventlog.EventCatalogue", "gives each event its stored name"),
            Map.entry("shared.history.results.DecisionCheck", COMPARES),
            Map.entry("shared.history.results.NominationCheck", COMPARES),
            Map.entry("shared.history.results.RankingCheck", COMPARES),
            Map.entry("shared.history.results.Results", "learns which sheets, tables and rankings there are"),
            Map.entry("shared.history.results.Said", "tells the events from which results follow"),
            Map.entry("shared.reference.ReferenceData", "knows by which events its indexes learn of a case"));

    @Test
    void only_the_domain_of_a_feature_reads_its_events_but_where_a_reason_stands() {
        TreeSet<String> found = new TreeSet<>();
        for (JavaClass type : MAIN) {
            if (read(type).anyMatch(event -> !ownDomain(type, event))) {
                found.add(type.getName().replace("vn.bangvang.", "").replaceAll("\\$.*", ""));
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(READERS.keySet().stream()
                        .filter(reader -> MAIN.contain("vn.bangvang." + reader))
                        .toList());
    }

    /** A fold that passes over an event by a part of its family, such as all of a plan, does not look at it. */
    @Test
    void each_event_is_looked_at_by_the_domain_of_its_feature() {
        Set<JavaClass> looked = MAIN.stream()
                .filter(type -> type.getPackageName().startsWith("vn.bangvang.shared.domain."))
                .flatMap(type -> type.getInstanceofChecks().stream())
                .map(check -> check.getRawType())
                .filter(type -> type.isRecord() || !type.getSimpleName().endsWith("Event"))
                .collect(Collectors.toSet());
        assertThat(EventCatalogue.entries()).allSatisfy(entry -> {
            JavaClass event = MAIN.get(entry.type());
            assertThat(Stream.concat(Stream.of(event), event.getAllRawInterfaces().stream()))
                    .as(entry.name())
                    .anyMatch(looked::contains);
        });
    }

    /** The events whose class it asks for, or whose fields it takes. */
    private static Stream<JavaClass> read(JavaClass type) {
        return Stream.of(
                        type.getInstanceofChecks().stream().map(check -> check.getRawType()),
                        type.getReferencedClassObjects().stream().map(object -> object.getRawType()),
                        type.getMethodCallsFromSelf().stream().map(call -> call.getTargetOwner()),
                        type.getMethodReferencesFromSelf().stream().map(call -> call.getTargetOwner()))
                .flatMap(events -> events)
                .filter(event -> event.isRecord() && event.isAssignableTo(DomainEvent.class));
    }

    private static boolean ownDomain(JavaClass type, JavaClass event) {
        return type.getPackageName().equals(event.getPackageName());
    }
}
