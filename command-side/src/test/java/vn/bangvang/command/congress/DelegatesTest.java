package vn.bangvang.command.congress;

import static vn.bangvang.command.congress.Congresses.ALLOCATED;
import static vn.bangvang.command.congress.Congresses.ALLOCATED_ON;
import static vn.bangvang.command.congress.Congresses.CITY;
import static vn.bangvang.command.congress.Congresses.CONGRESS;
import static vn.bangvang.command.congress.Congresses.CONVENED;
import static vn.bangvang.command.congress.Congresses.DAY;
import static vn.bangvang.command.congress.Congresses.DUC_XUAN;
import static vn.bangvang.command.congress.Congresses.ELECTED_ON;
import static vn.bangvang.command.congress.Congresses.HELD;
import static vn.bangvang.command.congress.Congresses.PHUNG_CHI_KIEN;
import static vn.bangvang.command.congress.Congresses.PLANNED;
import static vn.bangvang.command.congress.Congresses.QUOTAS;
import static vn.bangvang.command.congress.Congresses.elected;
import static vn.bangvang.command.congress.Congresses.entered;
import static vn.bangvang.command.congress.Congresses.given;
import static vn.bangvang.command.congress.Congresses.named;
import static vn.bangvang.command.congress.Congresses.refuse;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.shared.domain.congress.DelegateStanding.ALTERNATE;
import static vn.bangvang.shared.domain.congress.DelegateStanding.OFFICIAL;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.congress.DelegateCommand.AllocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.CongressAllocationBody;
import vn.bangvang.command.congress.DelegateCommand.CongressAttendanceBody;
import vn.bangvang.command.congress.DelegateCommand.CongressAttendanceCorrectionBody;
import vn.bangvang.command.congress.DelegateCommand.CongressElectionBody;
import vn.bangvang.command.congress.DelegateCommand.CongressReallocationBody;
import vn.bangvang.command.congress.DelegateCommand.CongressReplacementBody;
import vn.bangvang.command.congress.DelegateCommand.CorrectAttendance;
import vn.bangvang.command.congress.DelegateCommand.ElectDelegate;
import vn.bangvang.command.congress.DelegateCommand.ReallocateDelegates;
import vn.bangvang.command.congress.DelegateCommand.RecordAttendance;
import vn.bangvang.command.congress.DelegateCommand.ReplaceDelegate;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.AttendanceCorrected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesReallocated;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;

class DelegatesTest {

    private static final CongressEvent[] ALLOTTED = {CONVENED, PLANNED, ALLOCATED};
    private static final CongressEvent AN = elected(DUC_XUAN, "An", OFFICIAL);
    private static final CongressEvent BINH = elected(DUC_XUAN, "Bình", OFFICIAL);
    private static final CongressEvent CHI = elected(DUC_XUAN, "Chi", ALTERNATE);
    private static final CongressEvent AN_FOR_CHI = new DelegateReplaced(
            CONGRESS, DUC_XUAN, person("An"), person("Chi"), new CaseText(person("An"), "Ốm"), ELECTED_ON);

    @Test
    void the_host_allocates_places_once_to_itself_and_units_below() {
        given("city", CONVENED, PLANNED).when(allocate(QUOTAS)).expectEvents(ALLOCATED);
        given("city", CONVENED, PLANNED)
                .when(allocate(List.of(new DelegateQuota(CITY, 1))))
                .expectSuccessfulHandlerExecution();
        refuse(given("city", ALLOTTED).when(allocate(QUOTAS)), Reason.ALREADY_RECORDED);
        refuse(given("city", CONVENED).when(allocate(QUOTAS)), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("duc xuan", CONVENED, PLANNED).when(allocate(QUOTAS)), Reason.NO_MANDATE);
        refuse(
                given("city", CONVENED, PLANNED).when(allocate(List.of(new DelegateQuota(RED, 1)))),
                Reason.UNIT_OUTSIDE_CONGRESS);
        refuse(
                given("city", CONVENED, PLANNED)
                        .when(allocate(List.of(new DelegateQuota(CITY, 1), new DelegateQuota(CITY, 2)))),
                Reason.LISTED_TWICE);
    }

    @Test
    void a_new_allocation_has_a_reason_and_takes_no_place_that_is_filled() {
        List<DelegateQuota> fewer = List.of(new DelegateQuota(DUC_XUAN, 1));
        given("city", after(AN))
                .when(reallocate(fewer))
                .expectEvents(new DelegatesReallocated(CONGRESS, fewer, 1, "Sáp nhập", ELECTED_ON));
        refuse(given("city", after(AN, BINH)).when(reallocate(fewer)), Reason.ALLOCATED_FEWER_THAN_ELECTED);
        refuse(given("city", ALLOTTED).when(reallocate(QUOTAS)), Reason.NOTHING_CHANGED);
        refuse(given("city", CONVENED, PLANNED).when(reallocate(fewer)), Reason.NOT_YET_RECORDED);
    }

    @Test
    void a_unit_elects_its_last_official_and_no_further_one_but_alternates() {
        given("duc xuan", after(AN)).when(elect(DUC_XUAN, "Bình", OFFICIAL)).expectEvents(BINH);
        refuse(given("duc xuan", after(AN, BINH)).when(elect(DUC_XUAN, "Chi", OFFICIAL)), Reason.PLACES_TAKEN);
        given("duc xuan", after(AN, BINH))
                .when(elect(DUC_XUAN, "Chi", ALTERNATE))
                .expectEvents(CHI);
    }

    @Test
    void an_election_needs_more_than_half_of_those_present() {
        given("duc xuan", ALLOTTED)
                .when(elect(DUC_XUAN, new CongressVote(21, 40)))
                .expectSuccessfulHandlerExecution();
        refuse(given("duc xuan", ALLOTTED).when(elect(DUC_XUAN, new CongressVote(20, 40))), Reason.NO_MAJORITY);
        refuse(given("duc xuan", ALLOTTED).when(elect(DUC_XUAN, new CongressVote(41, 40))), Reason.VOTES_MISCOUNTED);
    }

    @Test
    void nobody_is_elected_twice_not_even_by_two_units() {
        refuse(given("duc xuan", after(AN)).when(elect(DUC_XUAN, "An", ALTERNATE)), Reason.ALREADY_ELECTED);
        refuse(given("phung chi kien", after(AN)).when(elect(PHUNG_CHI_KIEN, "An", OFFICIAL)), Reason.ALREADY_ELECTED);
    }

    @Test
    void only_the_unit_itself_elects_and_only_when_places_are_allocated_to_it() {
        refuse(given("duc xuan", ALLOTTED).when(elect(PHUNG_CHI_KIEN, "An", OFFICIAL)), Reason.NO_MANDATE);
        refuse(given("city", ALLOTTED).when(elect(DUC_XUAN, "An", OFFICIAL)), Reason.NO_MANDATE);
        refuse(given("red", ALLOTTED).when(elect(RED, "An", OFFICIAL)), Reason.UNIT_NOT_ALLOCATED);
        refuse(given("duc xuan", CONVENED, PLANNED).when(elect(DUC_XUAN, "An", OFFICIAL)), Reason.NOT_YET_RECORDED);
        refuse(given("duc xuan", after(HELD)).when(elect(DUC_XUAN, "An", OFFICIAL)), Reason.WRONG_CONGRESS_STAGE);
    }

    @Test
    void an_alternate_takes_the_place_and_why_is_text_about_the_one_who_left() {
        given("duc xuan", after(AN, CHI)).when(replace(DUC_XUAN, "An", "Chi")).expectEvents(AN_FOR_CHI);
        refuse(
                given("duc xuan", after(AN, BINH, CHI, AN_FOR_CHI)).when(elect(DUC_XUAN, "Dung", OFFICIAL)),
                Reason.PLACES_TAKEN);
    }

    @Test
    void without_an_alternate_the_place_is_free_to_be_elected_anew() {
        var left = new DelegateReplaced(
                CONGRESS, DUC_XUAN, person("An"), null, new CaseText(person("An"), "Ốm"), ELECTED_ON);
        given("duc xuan", after(AN, BINH)).when(replace(DUC_XUAN, "An", null)).expectEvents(left);
        given("duc xuan", after(AN, BINH, left))
                .when(elect(DUC_XUAN, "Dung", OFFICIAL))
                .expectSuccessfulHandlerExecution();
        refuse(given("duc xuan", after(AN, left)).when(replace(DUC_XUAN, "An", null)), Reason.NOT_A_DELEGATE);
    }

    @Test
    void only_an_alternate_of_the_same_unit_steps_in_and_only_for_its_own_delegate() {
        refuse(given("duc xuan", after(AN, BINH)).when(replace(DUC_XUAN, "An", "Bình")), Reason.NOT_AN_ALTERNATE);
        refuse(given("duc xuan", after(CHI)).when(replace(DUC_XUAN, "Chi", "Chi")), Reason.NOT_AN_ALTERNATE);
        refuse(
                given("duc xuan", after(AN, elected(PHUNG_CHI_KIEN, "Em", ALTERNATE)))
                        .when(replace(DUC_XUAN, "An", "Em")),
                Reason.NOT_AN_ALTERNATE);
        refuse(given("phung chi kien", after(AN)).when(replace(PHUNG_CHI_KIEN, "An", null)), Reason.NOT_A_DELEGATE);
        refuse(given("phung chi kien", after(AN)).when(replace(DUC_XUAN, "An", null)), Reason.NO_MANDATE);
    }

    @Test
    void the_host_lists_once_which_delegates_came_and_corrects_with_a_reason() {
        CongressEvent both = new DelegatesAttended(CONGRESS, people("An", "Bình"), DAY);
        given("city", after(AN, BINH, HELD)).when(attend("An", "Bình")).expectEvents(both);
        refuse(given("city", after(AN, BINH, HELD, both)).when(attend("An")), Reason.ALREADY_RECORDED);
        refuse(given("city", after(AN, BINH)).when(attend("An")), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city", after(AN, HELD)).when(attend("Bình")), Reason.NOT_A_DELEGATE);
        refuse(given("city", after(AN, HELD)).when(attend("An", "An")), Reason.LISTED_TWICE);
        refuse(given("duc xuan", after(AN, HELD)).when(attend("An")), Reason.NO_MANDATE);

        given("city", after(AN, BINH, HELD, both))
                .when(correct("An"))
                .expectEvents(new AttendanceCorrected(CONGRESS, people("An"), "Nhầm", DAY));
        refuse(given("city", after(AN, BINH, HELD, both)).when(correct("An", "Bình")), Reason.NOTHING_CHANGED);
        refuse(given("city", after(AN, HELD)).when(correct("An")), Reason.NOT_YET_RECORDED);
    }

    private static CongressEvent[] after(CongressEvent... more) {
        return Stream.concat(Stream.of(ALLOTTED), Stream.of(more)).toArray(CongressEvent[]::new);
    }

    private static AllocateDelegates allocate(List<DelegateQuota> quotas) {
        return new AllocateDelegates(CONGRESS, new CongressAllocationBody(Bodies.quotas(quotas), ALLOCATED_ON));
    }

    @Test
    void whoever_is_elected_is_of_the_register_or_entered_in_it_on_the_day_of_the_election() {
        given("duc xuan", ALLOTTED)
                .when(elect(named("Giang"), null))
                .expectEvents(entered("Giang", DUC_XUAN), elected(DUC_XUAN, "Giang", OFFICIAL));
        refuse(
                given("duc xuan", ALLOTTED).when(elect(new PersonalText(person("An"), "Ân"), null)),
                Reason.NAME_DIFFERS_FROM_REGISTER);
        refuse(given("duc xuan", ALLOTTED).when(elect(named("Em"), null)), Reason.PERSON_IN_OTHER_UNIT);
        refuse(
                given("duc xuan", ALLOTTED).when(elect(new PersonalText(person("fresh"), "duc xuan"), null)),
                Reason.OWN_NAMESAKE);
        refuse(given("duc xuan", ALLOTTED).when(elect(named("Giang"), RED)), Reason.PERSON_OUTSIDE_UNIT);
    }

    private static ElectDelegate elect(PersonalText delegate, @Nullable UnitId own) {
        return new ElectDelegate(
                CONGRESS,
                new CongressElectionBody(
                        DUC_XUAN,
                        delegate.person(),
                        delegate.text(),
                        own,
                        "Chỉ huy trưởng",
                        OFFICIAL,
                        Bodies.vote(new CongressVote(30, 40)),
                        ELECTED_ON));
    }

    private static ReallocateDelegates reallocate(List<DelegateQuota> quotas) {
        return new ReallocateDelegates(
                CONGRESS, new CongressReallocationBody(Bodies.quotas(quotas), "Sáp nhập", ELECTED_ON));
    }

    private static ElectDelegate elect(UnitId unit, String name, DelegateStanding standing) {
        return new ElectDelegate(
                CONGRESS,
                new CongressElectionBody(
                        unit,
                        named(name).person(),
                        named(name).text(),
                        null,
                        "Chỉ huy trưởng",
                        standing,
                        Bodies.vote(new CongressVote(30, 40)),
                        ELECTED_ON));
    }

    private static ElectDelegate elect(UnitId unit, CongressVote vote) {
        return new ElectDelegate(
                CONGRESS,
                new CongressElectionBody(
                        unit,
                        named("An").person(),
                        named("An").text(),
                        null,
                        "Chỉ huy trưởng",
                        OFFICIAL,
                        Bodies.vote(vote),
                        ELECTED_ON));
    }

    private static ReplaceDelegate replace(UnitId unit, String name, @Nullable String alternate) {
        return new ReplaceDelegate(
                CONGRESS,
                person(name),
                new CongressReplacementBody(unit, alternate == null ? null : person(alternate), "Ốm", ELECTED_ON));
    }

    private static RecordAttendance attend(String... names) {
        return new RecordAttendance(CONGRESS, new CongressAttendanceBody(people(names), DAY));
    }

    private static CorrectAttendance correct(String... names) {
        return new CorrectAttendance(CONGRESS, new CongressAttendanceCorrectionBody(people(names), "Nhầm", DAY));
    }

    private static List<PersonId> people(String... names) {
        return Stream.of(names).map(name -> person(name)).toList();
    }
}
