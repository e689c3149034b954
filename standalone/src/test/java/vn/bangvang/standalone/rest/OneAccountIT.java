package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.testing.RawHttp;
import vn.bangvang.shared.testing.TestClient;

/** One account asks for as much as it can of all that is expensive, waits or never ends, while another one works. */
class OneAccountIT {

    private static final List<String> GREEDY = List.of(
            "/api/audit?limit=200",
            "/api/audit?csv=machine",
            "/api/units?format=csv",
            "/api/units?limit=200",
            "/api/persons?limit=200",
            "/api/inbox?limit=200",
            "/api/rule-sets");
    private static final int EACH = 4;
    private static final int SLOW_BODIES = 40;
    private static final int ASKED = 600;

    private final SampleService service = SampleService.get();
    private final ConcurrentLinkedQueue<Integer> answered = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void an_account_that_asks_for_all_it_can_waits_its_turn_and_the_others_are_answered() throws Exception {
        long alone = median();
        List<Thread> attack = new ArrayList<>();
        List<Socket> bodies = new ArrayList<>();
        try {
            GREEDY.forEach(path -> IntStream.range(0, EACH).forEach(n -> attack.add(asking(path, null))));
            IntStream.range(0, EACH).forEach(n -> attack.add(asking("/api/units", "999999999")));
            attack.forEach(Thread::start);
            slowBodies(bodies);
            long beside = median();
            System.out.printf(
                    Locale.ROOT,
                    "An ordinary read: %.1f ms alone, %.1f ms beside an account with %d requests at once%n",
                    alone / 1e6,
                    beside / 1e6,
                    attack.size() + bodies.size());
        } finally {
            over.set(true);
            for (Thread one : attack) {
                one.join();
            }
            for (Socket body : bodies) {
                body.close();
            }
        }
        assertThat(answered).contains(200, 503).isSubsetOf(200, 429, 503);
    }

    private Thread asking(String path, String position) {
        TestClient greedy = service.as("kiemtra").header(SampleService.POSITION, position);
        return new Thread(() -> {
            while (!over.get()) {
                answered.add(greedy.get(path).statusCode());
            }
        });
    }

    private void slowBodies(List<Socket> bodies) throws IOException {
        RawHttp raw = new RawHttp(service.url());
        for (int n = 0; n < SLOW_BODIES; n++) {
            bodies.add(
                    raw.open(RawHttp.head("POST /api/units", "Content-Type: application/json", "Content-Length: 100000")
                            + "\r\n{\"name\":"));
        }
    }

    private long median() {
        TestClient other = service.as("quantri2");
        long[] took = new long[ASKED];
        for (int n = 0; n < ASKED; n++) {
            long begun = System.nanoTime();
            assertThat(other.get("/api/units?limit=20").statusCode()).isEqualTo(200);
            took[n] = System.nanoTime() - begun;
        }
        return IntStream.range(0, ASKED)
                .mapToLong(n -> took[n])
                .sorted()
                .skip(ASKED / 2)
                .findFirst()
                .orElseThrow();
    }
}
