package vn.bangvang.query.registration;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationAmended;
import vn.bangvang.shared.domain.registration.RegistrationEvent.RegistrationCheckCorrected;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.unit.UnitTree;
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
            Named unit,
            int year,
            @Nullable Named cluster,
            int version,
            int titles,
            @Nullable Integer titlesAchieved,
            int targets,
            @Nullable Integer targetsReached,
            LocalDate registeredOn,
            @Nullable LocalDate amendedOn,
            @Nullable LocalDate checkedOn,
            @Nullable Named checkedBy,
            long sequence) {}

    /** @param event the stored name of what happened */
    record RegistrationVersion(
            int version,
            String event,
            LocalDate day,
            @Nullable String reason,
            Comparison comparison) {}

    private static final String SELECT = "select * from {registration-register}.registration";
    private static final int VERSIONS = 100;

    private final JdbcClient jdbc;
    private final EventLog log;

    Registrations(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    Page<RegistrationRow> handle(FindRegistrations query, Paging paging, QueryContext reading) {
        return Listing.of(SELECT)
                .when(query.year(), "year = ?")
                .when(query.cluster(), "cluster_id = ?")
                .within(query.unit(), reading, "unit_id")
                .when(query.checked(), "(checked_on is not null) = ?")
                .between(query.from(), query.to(), "registered_on")
                .page(jdbc, reading, paging, "year desc, id", Registrations::row);
    }

    Optional<RegistrationRow> find(UUID id, QueryContext reading) {
        return Listing.of(SELECT).where("id = ?", id).one(jdbc, reading, Registrations::row);
    }

    /** Each version and check, the newest first. */
    List<RegistrationVersion> versions(RegistrationRow registration, boolean named, QueryContext reading) {
        UnitTree units = reading.reader().references().units();
        List<Logged> stream = log.stream(registration.id(), registration.sequence());
        List<RegistrationState> states = RegistrationState.FOLD.states(stream.stream()
                .map(logged -> logged.envelope(RegistrationEvent.class))
                .toList());
        return IntStream.iterate(stream.size() - 1, at -> at - 1)
                .limit(Math.min(VERSIONS, stream.size()))
                .mapToObj(at -> version(stream.get(at), states.get(at), named, units))
                .toList();
    }

    private static RegistrationVersion version(Logged logged, RegistrationState state, boolean named, UnitTree units) {
        return new RegistrationVersion(
                state.version(),
                logged.name(),
                state.since(),
                reason((RegistrationEvent) logged.event()),
                Comparison.of(state, named, units));
    }

    private static @Nullable String reason(RegistrationEvent event) {
        if (event instanceof RegistrationAmended e) {
            return e.reason();
        }
        return event instanceof RegistrationCheckCorrected e ? e.reason() : null;
    }

    static boolean concerns(RegistrationRow row, QueryContext reading) {
        ReferenceData references = reading.reader().references();
        UnitId unit = new UnitId(row.unit().id());
        List<UnitId> concerned = Stream.concat(
                        Stream.concat(Stream.of(unit), references.units().above(unit)), inCluster(row, references))
                .toList();
        return reading.reader().mandates().stream().anyMatch(mandate -> concerned.contains(mandate.unit()));
    }

    private static Stream<UnitId> inCluster(RegistrationRow row, ReferenceData references) {
        Optional<ClusterState> cluster = Optional.ofNullable(row.cluster())
                .flatMap(c -> references.clusters().find(new ClusterId(c.id())));
        return Stream.concat(
                cluster.map(ClusterState::organiser).stream(),
                cluster.flatMap(c -> c.year(row.year())).stream().flatMap(roster -> roster.members().stream()));
    }

    private static RegistrationRow row(Row row) {
        return new RegistrationRow(
                row.uuid("id"),
                row.unit("unit_id", row.date("registered_on")),
                row.number("year"),
                row.clusterOrNull("cluster_id"),
                row.number("version"),
                row.number("titles"),
                row.numberOrNull("titles_achieved"),
                row.number("targets"),
                row.numberOrNull("targets_reached"),
                row.date("registered_on"),
                row.dateOrNull("amended_on"),
                row.dateOrNull("checked_on"),
                row.unitOrNull("checked_by", row.dateOrNull("checked_on")),
                row.bigNumber("sequence"));
    }
}
