package vn.bangvang.command.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.NamePolicy;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.eventlog.AppendContext;
import vn.bangvang.shared.reference.ReferenceData;

/** A province with three wards in one cluster, as the reference data knows it. Accounts go by name and hold what they are granted. */
public final class World {

    public static final LocalDate TODAY = LocalDate.of(2024, 12, 20);
    public static final LocalDate YESTERDAY = TODAY.minusDays(1);
    public static final LocalDate TOMORROW = TODAY.plusDays(1);
    public static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 5);

    /** Since when there are units, and their mandates. */
    public static final LocalDate BEFORE_ALL = LocalDate.of(2015, 1, 1);

    public static final UnitId PROVINCE = new UnitId(id("province"));
    public static final UnitId RED = new UnitId(id("red"));
    public static final UnitId BLUE = new UnitId(id("blue"));
    public static final UnitId GREEN = new UnitId(id("green"));
    public static final UnitId STRANGER = new UnitId(id("stranger"));
    public static final UnitId NOWHERE = new UnitId(id("nowhere"));
    public static final ClusterId CLUSTER = new ClusterId(id("cluster"));

    private static final int BACK_ENTRY_DAYS = 30;
    private static final List<String> REGISTERED = List.of("lan", "hai", "ba");

    private final ReferenceData references = new ReferenceData();
    private final AtomicInteger mandates = new AtomicInteger();
    private AppendContext carried = AppendContext.nothing();
    private LocalDate today = TODAY;

    public World() {
        unit(PROVINCE, null);
        for (UnitId ward : List.of(RED, BLUE, GREEN, STRANGER)) {
            unit(ward, PROVINCE);
        }
        for (String name : REGISTERED) {
            register(name, GREEN);
        }
        happened(new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm số 3", PROVINCE, LONG_AGO), 0);
        happened(new ClusterYearOpened(CLUSTER, PROVINCE, 2024, List.of(RED, BLUE, GREEN), RED, BLUE, LONG_AGO), 1);
    }

    /** An actor who holds the role for the unit, and nothing else. */
    public static Actor with(Role role, UnitId unit) {
        return new World().grant("somebody", role, unit).actor("somebody");
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static AccountId account(String name) {
        return new AccountId(id("account " + name));
    }

    public static PersonId person(String name) {
        return new PersonId(id("person " + name));
    }

    public World grant(String name, Role role, UnitId unit) {
        return grant(name, name, role, unit);
    }

    /** A mandate of the person, to be used by the account. */
    public World grant(String name, String person, Role role, UnitId unit) {
        var mandate = new MandateId(id("mandate " + mandates.incrementAndGet()));
        happened(
                new MandateGranted(
                        mandate, account(name), person(person), role, unit, BEFORE_ALL, null, null, "Quyết định giao"),
                0);
        return this;
    }

    /** Somebody away holds the role for the unit, and the account stands in for them. */
    public World substitute(String name, String person, Role role, UnitId unit) {
        var away = new MandateId(id("mandate " + mandates.incrementAndGet()));
        var standing = new MandateId(id("mandate " + mandates.incrementAndGet()));
        happened(
                new MandateGranted(
                        away, account("away"), person("away"), role, unit, BEFORE_ALL, null, null, "Quyết định giao"),
                0);
        happened(
                new MandateGranted(
                        standing, account(name), person(person), role, unit, BEFORE_ALL, null, away, "Ủy quyền"),
                0);
        return this;
    }

    /** A mandate that the account holds from that day on, beside others. */
    public MandateId grantFrom(LocalDate day, String name, Role role, UnitId unit) {
        var mandate = new MandateId(id("mandate of " + name + " from " + day));
        happened(
                new MandateGranted(
                        mandate, account(name), person(name), role, unit, day, null, null, "Quyết định giao"),
                0);
        return mandate;
    }

    /** An event as it was recorded under a mandate. */
    public static EventMessage<?> under(MandateId mandate, DomainEvent event) {
        return new GenericEventMessage<>(event, Map.of("mandate", mandate.toString()));
    }

    /** Enters somebody in the register of people; the name is the one the id was made of. */
    public World register(String name, UnitId unit) {
        return register(name, name, unit);
    }

    public World register(String name, String called, UnitId unit) {
        PersonalText sealed = new PersonalText(person(name), called);
        String likeness = NamePolicy.canonical(called);
        return happened(new PersonRegistered(person(name), sealed, likeness, unit, LONG_AGO, null), 0);
    }

    /** From now on actors act on that day. */
    public World on(LocalDate day) {
        today = day;
        return this;
    }

    public World happened(DomainEvent event, long sequence) {
        references.on(event, sequence);
        return this;
    }

    /** On that day of 2024 GREEN leaves the cluster and STRANGER joins it. */
    public World movedOn(LocalDate day) {
        happened(new UnitLeftCluster(CLUSTER, PROVINCE, 2024, GREEN, List.of(RED, BLUE), "Chuyển cụm", day), 2);
        return happened(new UnitJoinedCluster(CLUSTER, PROVINCE, 2024, STRANGER, "Chuyển cụm", day), 3);
    }

    public Actor actor(String name) {
        return actor(name, person(name), today);
    }

    /** An actor for whom it is another day. */
    public Actor actorOn(String name, LocalDate day) {
        return actor(name, person(name), day);
    }

    /** An actor whose account was made for that person, or for nobody in particular. */
    public Actor actor(String name, @Nullable PersonId person) {
        return actor(name, person, today);
    }

    private Actor actor(String name, @Nullable PersonId person, LocalDate day) {
        return actor(new Author(account(name), person), null, day);
    }

    /** An actor who enters what somebody did under that mandate. */
    public Actor entering(String name, MandateId actedUnder) {
        return actor(new Author(account(name), person(name)), actedUnder, today);
    }

    private Actor actor(Author sender, @Nullable MandateId actedUnder, LocalDate day) {
        carried = AppendContext.nothing();
        return new Actor(sender, actedUnder, day, BACK_ENTRY_DAYS, references, carried);
    }

    /** What the last actor carries to the append. */
    public AppendContext carried() {
        return carried;
    }

    public ReferenceData references() {
        return references;
    }

    public static <T> FixtureConfiguration<T> fixture(Class<T> aggregate, Actor actor) {
        return new AggregateTestFixture<>(aggregate).registerInjectableResource(actor);
    }

    public static Matcher<Refusal> refused(Reason reason) {
        return new CustomTypeSafeMatcher<>("a refusal for " + reason) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.reason() == reason;
            }
        };
    }

    private void unit(UnitId unit, @Nullable UnitId parent) {
        happened(new UnitRegistered(unit, "U" + unit, "Đơn vị " + unit, parent, BEFORE_ALL), 0);
    }
}
