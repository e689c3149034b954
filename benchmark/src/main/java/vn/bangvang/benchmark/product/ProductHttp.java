package vn.bangvang.benchmark.product;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.server.Database;

/** The running product over HTTP, from a JVM of its own; each client has logged in and keeps its sessions. */
public final class ProductHttp implements Contender {

    /** Clients at most: a login is made slow on purpose, and each client takes three. */
    private static final int CLIENTS = 64;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final List<HttpBureau> bureaus = new ArrayList<>();
    private final String address;

    public ProductHttp(String address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void prepare(Database database) throws Exception {
        System.setProperty("http.maxConnections", Integer.toString(CLIENTS));
        ExecutorService logins = Executors.newFixedThreadPool(8);
        try {
            List<Future<HttpBureau>> opening = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                Bureau bureau = new Bureau(number);
                opening.add(logins.submit(() -> HttpBureau.open(bureau, address)));
            }
            for (Future<HttpBureau> bureau : opening) {
                bureaus.add(bureau.get());
            }
        } finally {
            logins.shutdownNow();
        }
    }

    @Override
    public Nomination open(int caller) {
        return new HttpNomination(bureaus.get(caller), today);
    }

    @Override
    public void close() {
        bureaus.clear();
    }
}
