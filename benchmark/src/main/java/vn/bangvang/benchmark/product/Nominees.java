package vn.bangvang.benchmark.product;

import java.util.concurrent.atomic.AtomicInteger;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Deals out who is nominated next: never the same team twice in a year, and the bureaus in turn. */
final class Nominees {

    private static final int FIRST_YEAR = 1950;
    private static final int YEARS = 250;

    /** A team, the bureau that nominates it, and the year it is nominated for. */
    record Next(Bureau bureau, UnitId team, int year, int number) {}

    private final AtomicInteger dealt = new AtomicInteger();

    Next next() {
        int number = dealt.getAndIncrement();
        int round = number / Bureau.COUNT;
        int years = round / Bureau.TEAMS;
        if (years >= YEARS) {
            throw new IllegalStateException("Every team has been nominated for every year");
        }
        Bureau bureau = new Bureau(number % Bureau.COUNT);
        return new Next(bureau, bureau.team(round % Bureau.TEAMS), FIRST_YEAR + years, number);
    }
}
