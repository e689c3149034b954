package vn.bangvang.query.registration;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.CaseHistory;
import vn.bangvang.query.readmodel.CaseHistory.Step;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * What the register of registrations is asked. Registrations are open to all; who of a unit aims at which title is seen
 * by those it concerns: the unit and those above it, and the organiser and members of its cluster that year.
 */
@Component
final class Registrations {

    record FindRegistrations(
            @Nullable Integer year,
            @Nullable UUID cluster,
            @Nullable UUID unit,
            @Nullable Boolean checked,

            @Parameter(description = "Đăng ký từ ngày · registered from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Đăng ký đến hết ngày · registered up to this day") @Nullable
            LocalDate to) {}

    record RegistrationRow(
            UUID id,
            @NameOf(on = "registered_on") Named unit,
            int year,
            @NameOf(CLUSTER) @Nullable Named cluster,
            int version,
            int titles,
            @Nullable Integer titlesAchieved,
            int targets,
            @Nullable Integer targetsReached,
            LocalDate registeredOn,
            @Nullable LocalDate amendedOn,
            @Nullable LocalDate checkedOn,
            @NameOf(on = "checked_on") @Nullable Named checkedBy,
            long sequence) {}

    /** @param event the stored name of what happened */
    record RegistrationVersion(
            int version,
            String event,
            LocalDate day,
            @Nullable String reason,
            Comparison comparison) {}

    private static final String SELECT = """
            select id, unit_id as unit, year, cluster_id as cluster, version, titles, titles_achieved, targets,
              targets_reached, registered_on, amended_on, checked_on, checked_by, sequence
            from {registration-register}.registration""";

    /** The newest of them, where there were more. */
    private static final int VERSIONS = 100;

    private final JdbcClient jdbc;
    private final CaseHistory histories;
    private final EventLog log;

    Registrations(@Qualifier("queryJdbcClient") JdbcClient jdbc, CaseHistory histories, EventLog log) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.log = log;
    }

    Page<RegistrationRow> handle(FindRegistrations query, Paging paging, QueryContext context) {
        return Listing.of(SELECT)
                .when(query.year(), "year = :year")
                .when(query.cluster(), "cluster_id = :cluster")
                .within(query.unit(), context, "unit_id")
                .when(query.checked(), "(checked_on is not null) = :checked")
                .between(query.from(), query.to(), "registered_on")
                .page(jdbc, context, paging, "year desc, id", RegistrationRow.class);
    }

    Optional<RegistrationRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT).where("id = :id", id).one(jdbc, context, RegistrationRow.class);
    }

    RegistrationState state(RegistrationRow registration) {
        return log.state(RegistrationState.FOLD, RegistrationEvent.class, registration.id(), registration.sequence());
    }

    /** Each version and check, the newest first. */
    List<RegistrationVersion> versions(RegistrationRow registration, boolean named, QueryContext context) {
        ReferenceData references = context.viewer().references();
        Deque<RegistrationVersion> versions = new ArrayDeque<>();
        for (Step<RegistrationState, RegistrationEvent> step : histories.of(
                registration.id(),
                registration.sequence(),
                RegistrationState.FOLD,
                RegistrationEvent.class,
                references)) {
            versions.addFirst(new RegistrationVersion(
                    step.state().version(),
                    step.logged().name(),
                    step.state().since(),
                    reason(step.event()),
                    Comparison.of(step.state(), named, references.units())));
        }
        return versions.stream().limit(VERSIONS).toList();
    }

    private static @Nullable String reason(RegistrationEvent event) {
        return event instanceof RegistrationAmended e
                ? e.reason()
                : event instanceof RegistrationCheckCorrected e ? e.reason() : null;
    }

    static boolean concerns(RegistrationRow row, QueryContext context) {
        ReferenceData references = context.viewer().references();
        UnitId unit = new UnitId(row.unit().id());
        List<UnitId> concerned = Stream.concat(
                        Stream.concat(Stream.of(unit), references.units().above(unit)), inCluster(row, references))
                .toList();
        return context.viewer().mandates().stream().anyMatch(mandate -> concerned.contains(mandate.unit()));
    }

    private static Stream<UnitId> inCluster(RegistrationRow row, ReferenceData references) {
        Optional<ClusterState> cluster = Optional.ofNullable(row.cluster())
                .flatMap(c -> references.clusters().find(new ClusterId(c.id())));
        return Stream.concat(
                cluster.map(ClusterState::organiser).stream(),
                cluster.flatMap(c -> c.year(row.year())).stream().flatMap(roster -> roster.members().stream()));
    }
}
