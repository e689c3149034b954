package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bangvang.benchmark.load.Callers;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.axon.UuidV7;

/**
 * Commands over HTTP: units submit a nomination for a certificate (giấy khen) and endorse it, each by its own officials.
 * What is endorsed then waits for who decides there, so that no inbox grows that is measured.
 */
final class Steps {

    private static final String AWARD = "GK";
    private static final int UNITS = 16;
    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final String address;
    private final List<Unit> units;

    /** @param username of its officials, but for the role */
    record Unit(UUID id, String username) {}

    Steps(String address, List<Unit> units) {
        this.address = address;
        this.units = units.subList(0, Math.min(UNITS, units.size()));
    }

    void measure(String size, Figures figures) throws IOException, InterruptedException {
        List<HttpSession> representatives = new ArrayList<>();
        List<HttpSession> approvers = new ArrayList<>();
        for (Unit unit : units) {
            representatives.add(HttpSession.logIn(address, unit.username() + ".representative"));
            approvers.add(HttpSession.logIn(address, unit.username() + ".approver"));
        }
        long from = System.nanoTime() + BEFORE.toNanos();
        long until = from + MEASURED.toNanos();
        Callers.run(units.size(), caller -> {
            while (System.nanoTime() < until) {
                UUID id = UuidV7.next();
                timed(
                        from,
                        until,
                        representatives.get(caller),
                        "/api/nominations",
                        submission(id, units.get(caller).id()));
                timed(from, until, approvers.get(caller), "/api/nominations/" + id + "/endorsements", endorsement());
            }
        });
        figures.put("growth.append.commands-per-second." + size, millis.size() * 1e9 / MEASURED.toNanos())
                .put("growth.append.p50.ms." + size, Median.of(millis))
                .put("growth.append.p99.ms." + size, Median.percentile(millis, 99));
    }

    private void timed(long from, long until, HttpSession official, String path, String body) throws IOException {
        long begun = System.nanoTime();
        official.command(path, body);
        long acknowledged = System.nanoTime();
        if (begun >= from && acknowledged < until) {
            millis.add((acknowledged - begun) / 1e6);
        }
    }

    private String submission(UUID id, UUID unit) {
        String documents = RuleSets.inForceOn(today).find(AWARD).orElseThrow().dossier().kinds().stream()
                .map(kind -> String.format(Locale.ROOT, "{\"kind\":\"%s\",\"title\":\"Hồ sơ %s\"}", kind, kind))
                .collect(Collectors.joining(","));
        String form = """
                {"id":"%s","unitId":"%s","nominee":{"kind":"COLLECTIVE","unitId":"%s"},"award":"%s","year":%d,\
                "achievementCode":"%s","documents":[%s],"achievement":"%s","submittedOn":"%s"}""";
        String code = id.toString().toUpperCase(Locale.ROOT);
        int year = today.getYear();
        String achieved = Words.achievement(0);
        return String.format(Locale.ROOT, form, id, unit, unit, AWARD, year, code, documents, achieved, today);
    }

    private String endorsement() {
        return String.format(Locale.ROOT, "{\"opinion\":\"%s\",\"endorsedOn\":\"%s\"}", Words.OPINION, today);
    }
}
