package vn.bangvang.standalone.rest;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;

/** Does what a command's description asks for, filling in what does not matter. */
final class Walker {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Of these there is one for what its body names, whatever its id. */
    private static final Set<String> ONCE_ONLY = Set.of(
            "/api/pledges",
            "/api/target-reports",
            "/api/score-tables",
            "/api/score-sheets",
            "/api/rankings",
            "/api/reviews",
            "/api/congresses");

    /** Under these nothing is decided, so nobody confirms them. */
    private static final Set<String> PROPOSING = Set.of("REPRESENTATIVE", "PREPARER");

    private static final String PASSWORD = "cua-rieng-bai-thu-2026";

    private final String url;
    private final String day;
    private final ApiDescription commands;
    private final TestClient administrator;
    private final TestClient second;
    private final Onlooker onlooker;

    /** By path, why the same was refused when it was begun a second time under another id. */
    final Map<String, String> onceOnly = new TreeMap<>();

    /** @param day of everything that is done without naming one */
    Walker(String url, String day) {
        this(url, day, Onlooker.NOBODY);
    }

    Walker(String url, String day, Onlooker onlooker) {
        this.onlooker = onlooker;
        this.url = url;
        this.day = day;
        this.administrator = as("quantri", "thi-dua-2024");
        this.second = as("quantri2", "thi-dua-2024");
        this.commands = ApiDescription.of(administrator, "commands");
    }

    /** @param given names of fields, wherever they are, and their values in turn */
    JsonNode does(TestClient who, String path, List<String> ids, Object... given) {
        String address = address(path, ids);
        String body = body(path, given);
        onlooker.before(who, path, address, body);
        HttpResponse<String> answer = who.post(address, body);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + " " + List.of(given) + "\n" + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /** The same, whatever comes of it. */
    HttpResponse<String> tries(TestClient who, String path, List<String> ids, Object... given) {
        return who.post(address(path, ids), body(path, given));
    }

    private static String address(String path, List<String> ids) {
        String address = path;
        for (String id : ids) {
            address = address.replaceFirst("\\{\\w+}", id);
        }
        return address;
    }

    private String body(String path, Object... given) {
        Map<String, Object> fields = new HashMap<>(Map.of(ApiDescription.DAY, day));
        for (int i = 0; i < given.length; i += 2) {
            fields.put((String) given[i], given[i + 1]);
        }
        String body = commands.with(fields).bodyOf("POST", path);
        return body.isEmpty() ? "{}" : body;
    }

    /** These fields, and more. */
    static Object[] with(Object[] some, Object... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray();
    }

    /** Begins something and returns its id. */
    String begins(TestClient who, String path, Object... given) {
        String id = does(who, path, List.of(), given).get("id").asString();
        onlooker.begun(who, path, id);
        if (ONCE_ONLY.contains(path)) {
            JsonNode again = JSON.readTree(who.post(path, body(path, given)).body());
            onceOnly.put(path, again.path("code").asString(again.toString()));
        }
        return id;
    }

    TestClient administrator() {
        return administrator;
    }

    String unit(String code) {
        for (JsonNode unit :
                JSON.readTree(administrator.get("/api/units?limit=200").body()).get("items")) {
            if (unit.get("code").asString().equals(code)) {
                return unit.get("id").asString();
            }
        }
        throw new IllegalArgumentException("No sample unit " + code);
    }

    String person(String name) {
        return begins(administrator, "/api/persons", "name", name, "unitId", unit("MAU"));
    }

    /** Somebody with these roles at this unit, who may enter what happened before, too. */
    TestClient hire(String username, String unit, String... roles) {
        String first = "ban-dau-" + UUID.randomUUID();
        String account = begins(
                administrator,
                "/api/accounts",
                "username",
                username,
                "personId",
                person("Người " + username),
                "password",
                first);
        does(
                as(username, first),
                "/api/account/password-changes",
                List.of(),
                "oldPassword",
                first,
                "newPassword",
                PASSWORD);
        List<String> all = new ArrayList<>(List.of(roles));
        all.add("BACK_ENTRY");
        for (String role : all) {
            String mandate = begins(
                    administrator, "/api/mandates", "accountId", account, "role", role, "unitId", unit, "from", day);
            if (!PROPOSING.contains(role)) {
                does(second, "/api/mandates/{id}/confirmations", List.of(mandate));
            }
        }
        return as(username, PASSWORD);
    }

    TestClient anonymous() {
        return new TestClient(url);
    }

    TestClient as(String username, String password) {
        return new TestClient(url).basic(username, password);
    }
}
