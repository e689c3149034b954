package vn.bangvang.standalone.rest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.testing.TestClient;

/**
 * Everybody whom {@link AuthorisationIT} asks as: nobody, an account without a mandate, and for each role three people who
 * hold that role and nothing else. They are few, since accounts are slow to make, and move from unit to unit.
 */
final class Holders {

    private final String url;
    private final LongSupplier head;
    private final People people;
    private final TestClient administrator;
    private final TestClient none;
    private final Map<Role, List<Holder>> byRole = new EnumMap<>(Role.class);
    private final Map<String, JsonNode> units = new HashMap<>();

    /** One person, who holds one role for one unit at a time. */
    private final class Holder {

        private final Role role;
        private final UUID account = UUID.randomUUID();
        private final TestClient client = people.hireInSession("bang." + account, account);
        private @Nullable String unit;
        private @Nullable String mandate;

        Holder(Role role) {
            this.role = role;
        }

        @Nullable
        TestClient at(@Nullable String wanted) {
            if (!Objects.equals(unit, wanted)) {
                if (mandate != null) {
                    people.relieve(mandate, Cast.DAY);
                }
                mandate = wanted == null ? null : people.entrust(account, role.name(), wanted, Cast.DAY);
                unit = wanted;
            }
            return unit == null ? null : client;
        }
    }

    /** @param head how far the log has come */
    Holders(String url, LongSupplier head) {
        this.url = url;
        this.head = head;
        people = new People(url).inSession();
        administrator = new TestClient(url).basic("quantri", "thi-dua-2024");
        none = people.hireInSession("bang.khong.vai.tro", UUID.randomUUID());
        for (Role role : Role.values()) {
            byRole.put(role, List.of(new Holder(role), new Holder(role), new Holder(role)));
        }
    }

    /** For each role one who holds it for the unit, for the unit above it and for one elsewhere; null where there is none. */
    List<@Nullable TestClient> around(String unit) {
        String above = above(unit);
        String elsewhere = elsewhere(unit);
        List<@Nullable TestClient> all = new ArrayList<>(List.of(new TestClient(url), none));
        byRole.values().forEach(three -> {
            all.add(three.get(0).at(unit));
            all.add(three.get(1).at(above));
            all.add(three.get(2).at(elsewhere));
        });
        return all;
    }

    /** One more, who stays. */
    TestClient another(Role role, String unit) {
        return Objects.requireNonNull(new Holder(role).at(unit));
    }

    private @Nullable String above(String unit) {
        JsonNode parent = unit(unit).path("parent");
        return parent.isNull() ? null : parent.get("id").asString();
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
