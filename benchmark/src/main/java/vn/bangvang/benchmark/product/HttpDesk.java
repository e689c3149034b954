package vn.bangvang.benchmark.product;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** The three sessions of one desk, and whom it nominates next. */
final class HttpDesk {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;

    final Desk desk;
    final HttpSession representative;
    final HttpSession approver;
    final HttpSession competentPerson;
    private final AtomicInteger nominated = new AtomicInteger();

    private HttpDesk(Desk desk, String address) throws IOException {
        this.desk = desk;
        this.representative = HttpSession.logIn(address, desk.representative());
        this.approver = HttpSession.logIn(address, desk.approver());
        this.competentPerson = HttpSession.logIn(address, desk.competentPerson());
    }

    static HttpDesk open(Desk desk, String address) throws IOException {
        return new HttpDesk(desk, address);
    }

    int next() {
        int number = nominated.getAndIncrement();
        if (year(number) > LAST_YEAR) {
            throw new IllegalStateException(
                    "Every team of desk " + desk.number() + " has been nominated for every year");
        }
        return number;
    }

    static int year(int number) {
        return FIRST_YEAR + number / Desk.TEAMS;
    }
}
