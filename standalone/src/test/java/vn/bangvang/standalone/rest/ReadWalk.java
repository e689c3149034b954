package vn.bangvang.standalone.rest;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bangvang.shared.testing.TestClient;

/** Every read there is, of a few of each kind of thing, as people who see much or little. */
final class ReadWalk {

    private static final List<String> PEOPLE = List.of("kiemtra", "quantri", "hanam", "phuly", "danvan", "minhkhai");
    private static final List<String> PERIODS = List.of("2022", "2023", "2022-Q1", "2023-Q4");
    private static final int A_FEW = 15;

    private final String url;

    ReadWalk(String url) {
        this.url = url;
    }

    void walk(Described described) {
        for (Described.Operation read : described.operations("GET")) {
            List<String> people = read.path().contains("{") ? PEOPLE.subList(0, 1) : PEOPLE;
            addresses(read.path()).forEach(address -> people.forEach(who -> as(who).get(address)));
        }
        ids("/api/clusters")
                .flatMap(id ->
                        PERIODS.stream().map(period -> "{\"cluster\":\"%s\",\"period\":\"%s\"}".formatted(id, period)))
                .forEach(question -> as("kiemtra").post("/api/what-if/rankings", question));
        as("kiemtra").post("/api/what-if/nominations", "{\"ruleSet\":\"law-06-2026-decree-152-2025\",\"limit\":200}");
    }

    /** With the ids of what there is. */
    private Stream<String> addresses(String path) {
        if (path.contains("{position}")) {
            return IntStream.range(1, 60).mapToObj(n -> path.replace("{position}", "" + n));
        }
        if (path.contains("{size}")) {
            String newest = as("kiemtra").get(path.replace("{size}", "newest")).body();
            return Stream.of(path.replace("{size}", newest.lines().toList().get(1)));
        }
        if (path.endsWith("/consistency")) {
            return Stream.of(path + "?from=1");
        }
        if (path.contains("{name}")) {
            return Stream.of(path.replace("{name}", "nomination-file"));
        }
        if (path.contains("{unit}")) {
            return addresses(path.replace("/{unit}", "")).flatMap(this::rows);
        }
        if (path.contains("{cluster}")) {
            return ids("/api/clusters").flatMap(id -> inPeriods(path.replace("{cluster}", id) + "?period="));
        }
        if (path.endsWith("/warnings")) {
            return ids("/api/clusters").flatMap(id -> inPeriods(path + "?cluster=" + id + "&period="));
        }
        String asked = path.endsWith("/readiness") ? path + "?asOf=2025-01-01" : path;
        if (path.startsWith("/api/history/cases")) {
            return ids("/api/nominations").map(id -> path.replace("{id}", id));
        }
        return path.contains("{id}")
                ? ids(path.substring(0, path.indexOf("/{id}"))).map(id -> asked.replace("{id}", id))
                : Stream.of(asked);
    }

    private static Stream<String> inPeriods(String address) {
        return PERIODS.stream().map(period -> address + period);
    }

    private Stream<String> rows(String standings) {
        HttpResponse<String> answer = as("kiemtra").get(standings);
        return answer.statusCode() != 200
                ? Stream.empty()
                : SampleService.json(answer)
                        .path("rows")
                        .valueStream()
                        .limit(3)
                        .map(row ->
                                standings.replace("?", "/" + row.at("/unit/id").asString() + "?"));
    }

    private Stream<String> ids(String list) {
        HttpResponse<String> answer = SampleService.done(as("kiemtra").get(list + "?limit=" + A_FEW));
        return SampleService.json(answer)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString());
    }

    private TestClient as(String username) {
        return new TestClient(url).basic(username, "thi-dua-2024");
    }
}
