package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static vn.bangvang.standalone.rest.Cast.BEFORE;
import static vn.bangvang.standalone.rest.Cast.TODAY;
import static vn.bangvang.standalone.rest.Walker.with;

import java.util.Map;

/** A role model from its plan until it is withdrawn. */
final class RoleModelWalk {

    private final Cast cast;
    private final Walker walk;

    RoleModelWalk(Cast cast) {
        this.cast = cast;
        this.walk = cast.walk();
    }

    void walk() {
        String path = "/api/role-models/{id}";
        Object[] plan = {"fromYear", BEFORE.getYear(), "toYear", BEFORE.getYear() + 1, "dueOn", TODAY};
        String model = walk.begins(
                cast.first(),
                "/api/role-models",
                with(plan, "unitId", cast.one(), "subject", Map.of("kind", "COLLECTIVE", "unitId", cast.one())));
        walk.does(cast.first(), path + "/corrections", of(model), with(plan, "topic", "Khác"));
        walk.does(
                cast.first(),
                path + "/milestones/moves",
                of(model),
                "code",
                "A",
                "dueOn",
                BEFORE.plusDays(9).toString());
        walk.does(cast.first(), path + "/progress-records", of(model));
        walk.does(cast.first(), path + "/milestones", of(model), "code", "A");
        walk.does(cast.organiser(), path + "/reviews", of(model), "unitId", cast.office(), "outcome", "READY");
        walk.does(cast.organiser(), path + "/recognitions", of(model), "unitId", cast.office());
        walk.does(
                cast.organiser(),
                path + "/recognitions/corrections",
                of(model),
                "unitId",
                cast.office(),
                "number",
                "2/QĐ");
        walk.does(cast.first(), path + "/publications", of(model), "unitId", cast.one());
        walk.does(cast.second(), path + "/replications", of(model), "unitId", cast.other());
        walk.does(cast.second(), path + "/follow-ups", of(model), "unitId", cast.other());
        walk.does(cast.first(), path + "/withdrawals", of(model), "unitId", cast.one());
    }
}
