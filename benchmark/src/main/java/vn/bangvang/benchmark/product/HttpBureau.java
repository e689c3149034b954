package vn.bangvang.benchmark.product;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** The three sessions of one bureau, and whom it nominates next. */
final class HttpBureau {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;

    final Bureau bureau;
    final HttpSession representative;
    final HttpSession approver;
    final HttpSession competentPerson;
    private final AtomicInteger nominated = new AtomicInteger();

    private HttpBureau(Bureau bureau, String address) throws IOException {
        this.bureau = bureau;
        this.representative = HttpSession.logIn(address, bureau.representative());
        this.approver = HttpSession.logIn(address, bureau.approver());
        this.competentPerson = HttpSession.logIn(address, bureau.competentPerson());
    }

    static HttpBureau open(Bureau bureau, String address) throws IOException {
        return new HttpBureau(bureau, address);
    }

    int next() {
        int number = nominated.getAndIncrement();
        if (year(number) > LAST_YEAR) {
            throw new IllegalStateException(
                    "Every team of bureau " + bureau.number() + " has been nominated for every year");
        }
        return number;
    }

    static int year(int number) {
        return FIRST_YEAR + number / Bureau.TEAMS;
    }
}
