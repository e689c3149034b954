package vn.bangvang.command.congress;

import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAllocated;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.kernel.NamePolicy;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;

/** The congress of a city's military command and of two wards below it, in the spring of 2024. */
final class Congresses {

    static final CongressId CONGRESS = new CongressId(World.id("congress"));
    static final UnitId CITY = new UnitId(World.id("city"));
    static final UnitId DUC_XUAN = new UnitId(World.id("duc xuan"));
    static final UnitId PHUNG_CHI_KIEN = new UnitId(World.id("phung chi kien"));
    static final CongressPeriod PERIOD = new CongressPeriod(2019, 2024);
    static final String NAME = "Đại hội Thi đua quyết thắng";
    static final String PLACE = "Hội trường Ban CHQS thành phố";

    static final LocalDate CONVENED_ON = LocalDate.of(2024, 1, 10);
    static final LocalDate ADOPTED_ON = LocalDate.of(2024, 2, 1);
    static final LocalDate ALLOCATED_ON = LocalDate.of(2024, 3, 1);
    static final LocalDate ELECTED_ON = LocalDate.of(2024, 4, 10);
    static final LocalDate DAY = LocalDate.of(2024, 5, 16);

    static final CongressTask TEAM =
            new CongressTask("TO-1", CongressTaskKind.TEAM, "Tổ văn kiện", CITY, LocalDate.of(2024, 2, 15));
    static final CongressTask REPORT = new CongressTask(
            "VK-1", CongressTaskKind.DOCUMENT, "Báo cáo tổng kết 2019–2024", DUC_XUAN, LocalDate.of(2024, 4, 30));

    static final CongressEvent CONVENED = new CongressConvened(
            CONGRESS, CITY, "district", NAME, PERIOD, 5, new CongressPeriod(2024, 2029), DAY, PLACE, null, CONVENED_ON);
    static final CongressEvent PLANNED =
            new CongressPlanAdopted(CONGRESS, "15/KH-BCH", List.of(TEAM, REPORT), ADOPTED_ON);
    static final List<DelegateQuota> QUOTAS =
            List.of(new DelegateQuota(DUC_XUAN, 2), new DelegateQuota(PHUNG_CHI_KIEN, 1));
    static final CongressEvent ALLOCATED = new DelegatesAllocated(CONGRESS, QUOTAS, 3, ALLOCATED_ON);
    static final CongressEvent HELD = new CongressHeld(CONGRESS, 120, 118, DAY);
    static final CongressEvent RESOLVED =
            new ResolutionAdopted(CONGRESS, "Nghị quyết", List.of("Huấn luyện giỏi"), new CongressVote(118, 118), DAY);

    private Congresses() {}

    /** Everybody may enter what lies far back: the spring of 2024 is long ago in the world of the tests. */
    static World world() {
        World world = new World()
                .happened(new UnitRegistered(CITY, "TPBK", "Ban CHQS thành phố", PROVINCE, World.LONG_AGO), 0)
                .happened(new UnitRegistered(DUC_XUAN, "DX", "Phường Đức Xuân", CITY, World.LONG_AGO), 0)
                .happened(new UnitRegistered(PHUNG_CHI_KIEN, "PCK", "Phường Phùng Chí Kiên", CITY, World.LONG_AGO), 0);
        for (String name : List.of("An", "Bình", "Chi", "Hà")) {
            world.register(name, DUC_XUAN);
        }
        world.register("Em", PHUNG_CHI_KIEN);
        grant(world, "province", Role.ORGANISER, PROVINCE);
        grant(world, "city", Role.ORGANISER, CITY);
        world.register("duc xuan", DUC_XUAN);
        grant(world, "city clerk", Role.REPRESENTATIVE, CITY);
        grant(world, "duc xuan", Role.REPRESENTATIVE, DUC_XUAN);
        grant(world, "phung chi kien", Role.REPRESENTATIVE, PHUNG_CHI_KIEN);
        grant(world, "red", Role.REPRESENTATIVE, World.RED);
        grant(world, "red organiser", Role.ORGANISER, World.RED);
        return world;
    }

    private static void grant(World world, String name, Role role, UnitId unit) {
        world.grant(name, role, unit).grant(name, Role.BACK_ENTRY, PROVINCE);
    }

    /** The congress after these events, asked by that account. */
    static TestExecutor<EmulationCongress> given(String account, CongressEvent... events) {
        return given(world().actor(account), events);
    }

    static TestExecutor<EmulationCongress> given(Actor actor, CongressEvent... events) {
        return World.fixture(EmulationCongress.class, actor).given(Arrays.asList(events));
    }

    static PersonalText named(String name) {
        return new PersonalText(person(name), name);
    }

    static PersonRegistered entered(String name, UnitId unit) {
        return new PersonRegistered(person(name), named(name), NamePolicy.canonical(name), unit, ELECTED_ON, null);
    }

    static DelegateElected elected(UnitId unit, String name, DelegateStanding standing) {
        return new DelegateElected(
                CONGRESS, unit, named(name), "Chỉ huy trưởng", standing, new CongressVote(30, 40), ELECTED_ON);
    }

    static void refuse(ResultValidator<EmulationCongress> result, Reason reason) {
        result.expectNoEvents().expectException(World.refused(reason));
    }
}
