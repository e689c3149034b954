package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static vn.bangvang.standalone.rest.Cast.DAY;

import java.util.UUID;
import vn.bangvang.shared.testing.TestClient;

/** Accounts, sessions, mandates and the register of people. */
final class PeopleWalk {

    private final Cast cast;
    private final Walker walk;

    PeopleWalk(Cast cast) {
        this.cast = cast;
        this.walk = cast.walk();
    }

    void walk() {
        accounts();
        persons();
    }

    private void accounts() {
        TestClient administrator = walk.administrator();
        String password = "ban-dau-" + UUID.randomUUID();
        String account = walk.begins(administrator, "/api/accounts", "username", "di.chua.ai", "password", password);
        walk.does(
                administrator,
                "/api/accounts/{id}/person-assignments",
                of(account),
                "personId",
                walk.person("Người sau"));
        String mandate = walk.begins(
                administrator,
                "/api/mandates",
                "accountId",
                account,
                "role",
                "REPRESENTATIVE",
                "unitId",
                cast.third(),
                "from",
                DAY);
        walk.does(administrator, "/api/mandates/{id}/endings", of(mandate));
        walk.anonymous().form("/api/login", "username=di.chua.ai&password=" + password);
        TestClient somebody = walk.as("quantri2", "thi-dua-2024");
        somebody.form("/api/login", "");
        String session = SampleService.json(somebody.get("/api/account/sessions"))
                .at("/items/0/id")
                .asString();
        walk.does(walk.as("quantri2", "thi-dua-2024"), "/api/account/sessions/{id}/endings", of(session));
        walk.does(administrator, "/api/account/re-authentications", of(), "password", "thi-dua-2024");
        walk.does(administrator, "/api/account/sessions/endings", of());
        walk.does(administrator, "/api/accounts/{id}/sessions/endings", of(account));
        walk.does(administrator, "/api/accounts/{id}/disablings", of(account));
        walk.does(administrator, "/api/accounts/{id}/enablings", of(account));
        walk.does(administrator, "/api/accounts/{id}/password-resets", of(account));
    }

    private void persons() {
        TestClient administrator = walk.administrator();
        String person = walk.person("Người trùng tên");
        String namesake = walk.begins(
                administrator,
                "/api/persons",
                "name",
                "Người trùng tên",
                "unitId",
                walk.unit("MAU"),
                "differsBy",
                "Người thứ hai");
        walk.does(administrator, "/api/persons/{id}/distinctions", of(person), "otherId", namesake);
        walk.does(administrator, "/api/persons/{id}/renamings", of(person), "name", "Người đổi tên");
        walk.does(administrator, "/api/persons/{id}/position-changes", of(person), "position", "Trưởng phòng");
        walk.does(administrator, "/api/persons/{id}/moves", of(person), "unitId", cast.one());
        walk.does(administrator, "/api/persons/{id}/departures", of(person));
        walk.does(administrator, "/api/units/{id}/renamings", of(cast.third()), "name", "Tên khác");
    }
}
