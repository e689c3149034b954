package vn.bangvang.standalone.rest;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.rest.Endpoints.Endpoint;

/**
 * Asks every endpoint and page as everybody, while a {@link CommandWalk} goes on. A command is asked for when its case is
 * ready for it and just before somebody does it, with the same body: so whoever is refused is refused for who they are.
 * They name a version that the case does not have, so nothing comes of it where somebody may. Reads follow as soon as the
 * first case of their kind is there, before anything of it is published.
 */
final class AuthorisationWalk implements Onlooker {

    private static final Set<String> OPEN =
            Set.of("GET /", "GET /login", "GET /language/{language}", "GET /problems", "GET /problems/{code}");

    private static final String NO_VERSION = "999999";
    private static final String WAITING_DRAFT = "POST /api/nomination-drafts/{id}/returns";

    /** What a page is about, where its address says it in other words than the API. */
    private static final Map<String, String> KINDS = Map.of(
            "people",
            "persons",
            "drafts",
            "nomination-drafts",
            "signing",
            "nomination-drafts",
            "scoring",
            "score-sheets");

    private static final String REPLAY = "/api/what-if/nominations";

    private static final List<String> OF_RANKINGS = List.of("/standings", "/warnings", "/what-if");

    /** What is asked for at the top of the tree. */
    private static final Set<String> OF_THE_WHOLE = Set.of("accounts", "audit", "history");

    private final Holders holders;
    private final LongSupplier head;
    private final ApiDescription commands;
    private final List<Endpoint> endpoints = Endpoints.all();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<TestClient, String> units = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> answered = new TreeMap<>();
    private String root = "";
    private String office = "";
    private String member = "";
    /** Of the newest checkpoint. */
    private String size = "";

    AuthorisationWalk(String url, Holders holders, LongSupplier head) {
        this.holders = holders;
        this.head = head;
        commands = ApiDescription.of(new TestClient(url).basic("quantri", "thi-dua-2024"), "commands");
    }

    /** By endpoint, what everybody was answered. */
    Map<String, String> answered() {
        size = SampleService.done(holders.of(Role.AUDITOR, root).get("/api/history/checkpoints/newest"))
                .body()
                .lines()
                .toList()
                .get(1);
        for (Endpoint endpoint : endpoints) {
            String name = endpoint.toString();
            if (isOpen(name)) {
                answered.put(name, "open to all");
            } else if (isOfTheOwnAccount(name)) {
                answered.put(name, "for the own account");
            } else if (asked.add(name)) {
                ask(endpoint, OF_THE_WHOLE.contains(kind(endpoint.path())) ? root : office);
            }
        }
        return answered;
    }

    /** The commands that nobody has given yet. */
    Set<String> unready() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .map(Endpoint::toString)
                .filter(name -> !asked.contains(name) && !isOpen(name) && !isOfTheOwnAccount(name))
                .filter(name -> !name.contains("what-if"))
                .collect(Collectors.toSet());
    }

    static boolean isOpen(String name) {
        return OPEN.contains(name) || name.startsWith("POST /api/login");
    }

    /** A wrong password is counted, so nobody is asked with that of somebody else. */
    static boolean isOfTheOwnAccount(String name) {
        return name.equals("POST /password")
                || name.startsWith("POST /api/account/password")
                || name.equals("POST /api/account/re-authentications");
    }

    /** Who sets a last day that has passed needs the back-entry mandate too, and is asked another time. */
    private static boolean isLate(String name, String body) {
        return name.equals("POST /api/rankings/{id}/proposals")
                && body.contains("\"objectionsUntil\":\"" + Cast.DAY + "\"");
    }

    @Override
    public void before(TestClient who, String path, String address, String body) {
        String name = "POST " + path;
        if (isOpen(name) || isOfTheOwnAccount(name) || isLate(name, body) || !asked.add(name)) {
            return;
        }
        String unit = unitOf(who);
        if (name.equals(WAITING_DRAFT)) {
            read("nomination-drafts", unit);
        }
        // Accounts are not among the cases and have no versions: whoever may is seen to do it in the walk itself.
        boolean takesEffect = path.startsWith("/api/accounts");
        root = takesEffect ? unit : root;
        String harmless = body.contains("\"key\"") ? body.replaceAll("(\"version\":)\\d+", "$1" + NO_VERSION) : body;
        List<@Nullable TestClient> all = holders.around(unit);
        answered.put(name, row(all, (client, nth) -> {
            if (takesEffect && nth == 2) {
                return "+";
            }
            client.header("If-Match", "\"" + NO_VERSION + "\"");
            HttpResponse<String> answer = client.post(address, harmless);
            client.header("If-Match", null);
            return cell(answer);
        }));
    }

    @Override
    public void begun(TestClient who, String path, String id) {
        String kind = path.substring("/api/".length());
        if (kind.equals("units") && ids.containsKey(kind) && member.isEmpty()) {
            member = id;
        }
        if (kind.equals("nominations") && office.isEmpty()) {
            office = unitOf(who);
        }
        if (ids.putIfAbsent(kind, id) == null && !kind.equals("nomination-drafts")) {
            read(kind, unitOf(who));
        }
    }

    private void read(String kind, String unit) {
        for (Endpoint endpoint : endpoints) {
            String name = endpoint.toString();
            boolean reads = endpoint.method().equals("GET") || endpoint.path().contains("what-if");
            if (reads && kind.equals(kind(endpoint.path())) && !isOpen(name) && asked.add(name)) {
                ask(endpoint, unit);
            }
        }
    }

    private void ask(Endpoint endpoint, String unit) {
        String address = address(endpoint);
        String kind = kind(endpoint.path());
        String about =
                endpoint.isPage() && kind.equals("rankings") ? "/rankings/" + ids.get("clusters") : ids.get(kind);
        boolean mustShow =
                endpoint.isList() && !endpoint.isAboutOne() && !endpoint.path().endsWith("/log") && about != null;
        String position = Long.toString(head.getAsLong());
        String body = endpoint.method().equals("GET") ? "" : body(endpoint);
        answered.put(endpoint.toString(), row(holders.around(unit), (client, nth) -> {
            client.header(SampleService.POSITION, position);
            client.header("If-Match", endpoint.method().equals("GET") ? null : "\"" + NO_VERSION + "\"");
            client.header("Accept", isEndless(endpoint) ? "text/event-stream" : endpoint.isPage() ? "text/html" : null);
            client.header("HX-Request", endpoint.isPart() ? "true" : null);
            String cell = asked(client, endpoint, address, body, mustShow ? about : null);
            client.header("HX-Request", null)
                    .header("Accept", null)
                    .header("If-Match", null)
                    .header(SampleService.POSITION, null);
            if (endpoint.path().contains("/passkeys")) {
                client.cookies().clear(); // it begins a session, and whoever has one must show a token too
            }
            return cell;
        }));
    }

    private static String asked(
            TestClient client, Endpoint endpoint, String address, String body, @Nullable String mustShow) {
        if (isEndless(endpoint)) {
            return cell(client.status(address), "");
        }
        HttpResponse<String> answer =
                endpoint.method().equals("GET") ? client.get(address) : client.post(address, body);
        boolean shown =
                mustShow == null || answer.statusCode() != 200 || answer.body().contains(mustShow);
        return shown ? cell(answer) : "0";
    }

    private static boolean isEndless(Endpoint endpoint) {
        return endpoint.path().endsWith("/changes");
    }

    private String body(Endpoint endpoint) {
        return endpoint.path().equals(REPLAY)
                ? "{\"ruleSet\":\"law-2022-decree-98-2023\"}"
                : endpoint.path().contains("what-if")
                        ? "{\"cluster\":\"%s\",\"period\":\"%s\"}".formatted(ids.get("clusters"), Cast.QUARTER)
                        : commands.describes(endpoint.path()) ? commands.bodyOf("POST", endpoint.path()) : "{}";
    }

    private String address(Endpoint endpoint) {
        String path = endpoint.path()
                .replace(
                        "{id}",
                        ids.getOrDefault(
                                kind(endpoint.path()), UUID.randomUUID().toString()))
                .replace("{cluster}", ids.getOrDefault("clusters", ""))
                .replace("{period}", Cast.QUARTER)
                .replace("{unit}", member)
                .replace("{position}", "1")
                .replace("{size}", size)
                .replace("{name}", "nomination-file")
                .replace("{code}", "A")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        List<String> questions = new ArrayList<>();
        for (String name : endpoint.asked()) {
            questions.add(name + "="
                    + switch (name) {
                        case "period" -> Cast.QUARTER;
                        case "year" -> Cast.YEAR;
                        case "cluster" -> ids.getOrDefault("clusters", "");
                        case "on", "asOf" -> Cast.TODAY;
                        case "task" -> "ENDORSE";
                        case "from" -> "1";
                        default -> UUID.randomUUID().toString();
                    });
        }
        if (endpoint.isList()) {
            questions.add("limit=200");
        }
        return questions.isEmpty() ? path : path + "?" + String.join("&", questions);
    }

    /** What an address is about, as the API calls it. */
    static String kind(String path) {
        if (path.equals(REPLAY) || path.contains("/history/cases/")) {
            return "nominations";
        }
        if (path.startsWith("/history/rankings")
                || OF_RANKINGS.stream().anyMatch(path::contains) && !path.startsWith("/nominations")) {
            return "rankings";
        }
        String[] parts = path.replace("/admin/", "/").replace("/api/", "/").split("/");
        return parts.length < 2 ? "" : KINDS.getOrDefault(parts[1], parts[1]);
    }

    /** For which unit somebody acts. */
    private String unitOf(TestClient who) {
        return units.computeIfAbsent(
                who,
                first -> SampleService.json(SampleService.done(first.get("/api/account/mandates")))
                        .get(0)
                        .at("/unit/id")
                        .asString());
    }

    private interface Question {
        String answer(TestClient client, int nth);
    }

    /** What nobody, somebody without a mandate and then three of each role are answered, three in one word. */
    private static String row(List<@Nullable TestClient> all, Question question) {
        List<String> cells = IntStream.range(0, all.size())
                .parallel()
                .mapToObj(nth -> all.get(nth) == null ? "." : question.answer(all.get(nth), nth))
                .toList();
        return Stream.concat(
                        cells.subList(0, 2).stream(),
                        IntStream.iterate(2, nth -> nth < cells.size(), nth -> nth + 3)
                                .mapToObj(nth -> String.join("", cells.subList(nth, nth + 3))))
                .collect(Collectors.joining(" | "));
    }

    private static String cell(HttpResponse<String> answer) {
        boolean json = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        JsonNode body = json ? SampleService.json(answer) : JsonNodeFactory.instance.objectNode();
        JsonNode first = body.path("results").path(0).path("code");
        if (first.isString()) {
            return cell(Reason.valueOf(first.asString()).kind().status(), first.asString());
        }
        boolean elsewhere = answer.headers()
                .firstValue("Location")
                .filter(to -> !to.contains("/login"))
                .isPresent();
        return elsewhere ? "+" : cell(answer.statusCode(), body.path("code").asString(""));
    }

    /** {@code +} may, {@code -} may not, {@code ?} is told that it is not there, {@code !} has to log in. */
    private static String cell(int status, String code) {
        if (code.equals(Reason.STALE_VERSION.name())) {
            return "+";
        }
        if (code.startsWith("UNKNOWN_")) {
            return "?";
        }
        return switch (status) {
            case 200, 201, 204 -> "+";
            case 302, 303, 401 -> "!";
            case 403 -> "-";
            case 404 -> "?";
            default -> "(" + (code.isEmpty() ? "" + status : code) + ")";
        };
    }
}
