package vn.bangvang.standalone.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.story.SampleInstallation;

/**
 * Everybody whom {@link AuthorisationIT} asks as: nobody, an account without a mandate, and people who each hold one role
 * for one unit and nothing else.
 */
final class Holders {

    private final String url;
    private final LongSupplier head;
    private final People people;
    private final TestClient administrator;
    private final TestClient none;
    private final Map<String, TestClient> hired = new HashMap<>();
    private final Map<String, JsonNode> units = new HashMap<>();

    /** @param head how far the log has come */
    Holders(String url, LongSupplier head) {
        this.url = url;
        this.head = head;
        people = new People(url);
        administrator = new TestClient(url).basic("quantri", SampleInstallation.password());
        none = people.hire("bang.khong.vai.tro", UUID.randomUUID());
    }

    /**
     * Nobody, somebody without a mandate, and for each role one who holds it for the unit, for the unit above it and for one
     * elsewhere; null where there is none.
     */
    List<@Nullable TestClient> around(String unit) {
        List<@Nullable TestClient> all = new ArrayList<>(Arrays.asList(new TestClient(url), none));
        for (Role role : Role.values()) {
            for (String at : Arrays.asList(unit, above(unit), elsewhere(unit))) {
                all.add(at == null ? null : of(role, at));
            }
        }
        return all;
    }

    TestClient of(Role role, String unit) {
        return hired.computeIfAbsent(role + " " + unit, first -> {
            UUID account = UUID.randomUUID();
            TestClient client = people.hire("bang." + account, account);
            people.entrust(account, role.name(), unit, Cast.DAY);
            return client;
        });
    }

    private @Nullable String above(String unit) {
        String parent = unit(unit).at("/parent/id").asString("");
        return parent.isEmpty() ? null : parent;
    }

    /** A province to which the unit does not belong. */
    private String elsewhere(String unit) {
        String province = code("BK");
        for (String at = unit; at != null; at = above(at)) {
            if (at.equals(province)) {
                return code("HN");
            }
        }
        return province;
    }

    private JsonNode unit(String id) {
        if (!units.containsKey(id)) {
            look();
        }
        return units.get(id);
    }

    private String code(String code) {
        return units.values().stream()
                .filter(unit -> unit.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private void look() {
        administrator.header(SampleService.POSITION, Long.toString(head.getAsLong()));
        SampleService.json(SampleService.done(administrator.get("/api/units?limit=200")))
                .get("items")
                .forEach(unit -> units.put(unit.get("id").asString(), unit));
    }
}
