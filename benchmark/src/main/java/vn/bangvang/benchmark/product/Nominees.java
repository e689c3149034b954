package vn.bangvang.benchmark.product;

import java.util.concurrent.atomic.AtomicInteger;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Deals out who is nominated next: never the same team twice in a year, and the desks in turn. */
final class Nominees {

    private static final int FIRST_YEAR = 1950;
    private static final int YEARS = 250;

    /** A team, the desk that nominates it, and the year it is nominated for. */
    record Next(Desk desk, UnitId team, int year, int number) {}

    private final AtomicInteger dealt = new AtomicInteger();

    Next next() {
        int number = dealt.getAndIncrement();
        int round = number / Desk.COUNT;
        int years = round / Desk.TEAMS;
        if (years >= YEARS) {
            throw new IllegalStateException("Every team has been nominated for every year");
        }
        Desk desk = new Desk(number % Desk.COUNT);
        return new Next(desk, desk.team(round % Desk.TEAMS), FIRST_YEAR + years, number);
    }
}
