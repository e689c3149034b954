package vn.bangvang.shared.domain.congress;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.Delegates.Allocation;
import vn.bangvang.shared.domain.congress.Delegates.Seat;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Whom a unit sends to a congress, and how many: never more officials than it was allocated. */
public final class DelegatePolicy {

    private DelegatePolicy() {}

    public static Allocation allocated(Delegates delegates) {
        Allocation allocation = delegates.allocation();
        if (allocation == null) {
            throw new Refusal(Reason.NOT_YET_RECORDED);
        }
        return allocation;
    }

    public static Seat seat(Delegates delegates, PersonId person) {
        Seat seat = delegates.seats().get(person);
        if (seat == null) {
            throw new Refusal(Reason.NOT_A_DELEGATE, Map.of("person", person));
        }
        return seat;
    }

    public static void checkNotElected(Delegates delegates, PersonId person) {
        if (delegates.seats().containsKey(person)) {
            throw new Refusal(Reason.ALREADY_ELECTED);
        }
    }

    /** A unit replaces its own delegates, and by an alternate that it elected too. */
    public static void checkReplacement(
            Delegates delegates, UnitId unit, PersonId delegate, @Nullable PersonId alternate) {
        if (!unit.equals(seat(delegates, delegate).unit())) {
            throw new Refusal(Reason.NOT_A_DELEGATE, Map.of("person", delegate));
        }
        if (alternate != null
                && (!new Seat(unit, DelegateStanding.ALTERNATE)
                                .equals(delegates.seats().get(alternate))
                        || delegate.equals(alternate))) {
            throw new Refusal(Reason.NOT_AN_ALTERNATE, Map.of("person", alternate, "unit", unit));
        }
    }

    /** @return how many delegates are allocated in all */
    public static int total(List<DelegateQuota> quotas) {
        Distinct.check(quotas.stream().map(DelegateQuota::unitId).toList());
        return quotas.stream().mapToInt(DelegateQuota::officials).reduce(0, Math::addExact);
    }

    public static int quota(List<DelegateQuota> quotas, UnitId unit) {
        return quotas.stream()
                .filter(quota -> quota.unitId().equals(unit))
                .mapToInt(DelegateQuota::officials)
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.UNIT_NOT_ALLOCATED, Map.of("unit", unit)));
    }

    /** There is a place left for one more official delegate. */
    public static void checkPlace(List<DelegateQuota> quotas, UnitId unit, int elected) {
        int allocated = quota(quotas, unit);
        if (elected >= allocated) {
            throw new Refusal(Reason.PLACES_TAKEN, Map.of("unit", unit, "allocated", allocated));
        }
    }

    /** A new allocation takes no place from a delegate already elected. */
    public static void checkReallocation(List<DelegateQuota> quotas, Map<UnitId, Integer> elected) {
        elected.forEach((unit, officials) -> {
            int allocated = quotas.stream()
                    .filter(quota -> quota.unitId().equals(unit))
                    .mapToInt(DelegateQuota::officials)
                    .sum();
            if (allocated < officials) {
                throw new Refusal(
                        Reason.ALLOCATED_FEWER_THAN_ELECTED,
                        Map.of("unit", unit, "allocated", allocated, "elected", officials));
            }
        });
    }

    /** Where places were allocated, somebody was elected to one of them before the congress sits. */
    public static void checkElected(int allocated, int elected) {
        if (allocated > 0 && elected == 0) {
            throw new Refusal(Reason.NO_DELEGATES_ELECTED, Map.of("allocated", allocated));
        }
    }

    /** The congress is called in full: every official delegate, and those by office on top. */
    public static void checkSummoned(int summoned, int elected) {
        if (summoned < elected) {
            throw new Refusal(Reason.SUMMONED_FEWER_THAN_ELECTED, Map.of("summoned", summoned, "elected", elected));
        }
    }

    /** Each who came is a delegate, and all of them are some of those counted present. */
    public static void checkAttended(Delegates delegates, List<PersonId> came, int present) {
        Distinct.check(came);
        came.forEach(person -> seat(delegates, person));
        checkAttendance(came.size(), present);
    }

    /** The delegates who came are some of those counted present. */
    public static void checkAttendance(int attended, int present) {
        if (attended > present) {
            throw new Refusal(Reason.DELEGATES_MISCOUNTED, Map.of("present", present, "summoned", attended));
        }
    }
}
