package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static vn.bangvang.standalone.rest.Cast.BEFORE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.bangvang.standalone.rest.NominationWalk.Honour;

/** A congress from its plan to what comes of its resolution, and one that is cancelled. */
final class CongressWalk {

    private final Cast cast;
    private final Walker walk;

    CongressWalk(Cast cast) {
        this.cast = cast;
        this.walk = cast.walk();
    }

    void walk(Honour honour) {
        String path = "/api/congresses/{id}";
        String congress = convened(BEFORE.getYear() - 5);
        walk.does(cast.organiser(), path + "/plans", of(congress), "tasks", of(task("A", cast.office())));
        walk.does(cast.organiser(), path + "/tasks", of(congress), "task", task("B", cast.office()));
        String later = BEFORE.plusDays(12).toString();
        walk.does(cast.organiser(), path + "/tasks/{code}/moves", of(congress, "A"), "dueOn", later);
        walk.does(cast.organiser(), path + "/tasks/{code}/drops", of(congress, "B"));
        walk.does(cast.clerk(), path + "/tasks/{code}/completions", of(congress, "A"));
        walk.does(cast.organiser(), path + "/tasks/{code}/reopenings", of(congress, "A"));
        walk.does(cast.organiser(), path + "/allocations", of(congress), "quotas", of(quota(1)));
        walk.does(cast.organiser(), path + "/reallocations", of(congress), "quotas", of(quota(2)));
        String official = elected(congress, "OFFICIAL");
        String alternate = elected(congress, "ALTERNATE");
        walk.does(
                cast.first(),
                path + "/delegates/{person}/replacements",
                of(congress, official),
                "unitId",
                cast.one(),
                "alternateId",
                alternate);
        walk.does(
                cast.first(),
                path + "/presentations",
                of(congress),
                "code",
                "P",
                "unitId",
                cast.one(),
                "speakerId",
                alternate,
                "speaker",
                called(alternate));
        walk.does(cast.organiser(), path + "/presentations/{code}/withdrawals", of(congress, "P"));
        List<Object> honoured = of(Map.of("decisionId", honour.decision(), "nominationId", honour.nomination()));
        walk.does(cast.organiser(), path + "/honours", of(congress), "honoured", honoured);
        walk.does(cast.organiser(), path + "/honours/{nomination}/strikes", of(congress, honour.nomination()));
        walk.does(cast.above(), path + "/pilot-designations", of(congress), "designatedBy", cast.province());
        walk.does(cast.above(), path + "/pilot-designations/revocations", of(congress), "revokedBy", cast.province());
        walk.does(
                cast.organiser(),
                path + "/postponements",
                of(congress),
                "plannedOn",
                BEFORE.plusDays(25).toString());
        walk.does(cast.organiser(), path + "/sittings", of(congress), "summoned", 3, "present", 2);
        walk.does(cast.organiser(), path + "/sittings/corrections", of(congress), "summoned", 3, "present", 3);
        walk.does(cast.organiser(), path + "/attendances", of(congress), "delegates", of(alternate));
        walk.does(cast.organiser(), path + "/attendances/corrections", of(congress), "delegates", of());
        walk.does(cast.organiser(), path + "/resolutions", of(congress), "inFavour", 2, "present", 3);
        walk.does(cast.organiser(), path + "/resolutions/corrections", of(congress), "inFavour", 3, "present", 3);
        walk.does(cast.organiser(), path + "/cancellations", of(convened(BEFORE.getYear())));
    }

    private String convened(int from) {
        return walk.begins(
                cast.organiser(),
                "/api/congresses",
                "unitId",
                cast.office(),
                "level",
                "district",
                "period",
                Map.of("from", from, "to", from + 5),
                "plannedOn",
                BEFORE.plusDays(20).toString());
    }

    static Map<String, String> task(String code, String responsible) {
        return Map.of(
                "code",
                code,
                "kind",
                "TEAM",
                "title",
                code,
                "responsibleId",
                responsible,
                "dueOn",
                BEFORE.plusDays(10).toString());
    }

    private Map<String, Object> quota(int officials) {
        return Map.of("unitId", cast.one(), "officials", officials);
    }

    private String elected(String congress, String standing) {
        String delegate = UUID.randomUUID().toString();
        walk.does(
                cast.first(),
                "/api/congresses/{id}/delegates",
                of(congress),
                "unitId",
                cast.one(),
                "delegateId",
                delegate,
                "delegate",
                called(delegate),
                "standing",
                standing,
                "inFavour",
                5,
                "present",
                6);
        return delegate;
    }

    private static String called(String delegate) {
        return "Đại biểu " + delegate;
    }
}
