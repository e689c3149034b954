package vn.bangvang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;

/** Claims of an old log that read the same today. */
class CollidingClaimsIT {

    @Test
    void whoever_audits_the_unit_reads_what_collides_in_words_and_by_names() throws Exception {
        QuerySide service = QuerySide.shared();
        UnitId district = service.unit("Huyện Trùng Mã");
        UnitId first = registered(service, district, "Sđ-Trùng-1", "Sở Trước");
        UnitId second = registered(service, district, "SD-KHAC", "Sở Sau");
        asOnceStored(service, second, "sÐ‑TRÙNG‑１");
        String auditor = service.user(Role.AUDITOR, district);
        String path = "/api/audit/colliding-claims";

        JsonNode found = service.get(auditor, path).get("items");
        assertThat(found).hasSize(1);
        JsonNode one = found.get(0);
        assertThat(one.get("kind").asString()).isEqualTo("unit-code");
        assertThat(one.get("kindName").asString()).isEqualTo("mã đơn vị");
        assertThat(one.at("/unit/name").asString()).isEqualTo("Sở Sau");
        assertThat(one.get("holder").asString()).isEqualTo(first.toString());
        assertThat(one.get("holderName").asString()).isEqualTo("Sđ-Trùng-1");
        assertThat(one.get("holderOn").asString()).isEqualTo("2000-01-01");
        assertThat(one.get("other").asString()).isEqualTo(second.toString());
        assertThat(one.get("otherName").asString()).isEqualTo("sÐ‑TRÙNG‑１");
        assertThat(service.ask(auditor, path + "?format=csv", "Accept-Language", "en")
                        .body())
                .contains("\"code of a unit\";\"Sở Sau\"");

        assertThat(service.get(service.user(Role.AUDITOR, service.root()), path).get("items"))
                .isNotEmpty();
        assertThat(service.get(service.user(Role.AUDITOR, first), path).get("items"))
                .isEmpty();
        assertThat(service.status(service.user(Role.APPROVER, district), path)).isEqualTo(403);
    }

    private static UnitId registered(QuerySide service, UnitId parent, String code, String name) {
        UnitId unit = new UnitId(UUID.randomUUID());
        service.happened(unit.value(), new UnitRegistered(unit, code, name, parent, QuerySide.LONG_AGO));
        return unit;
    }

    /** Before keys were compared as people see them. */
    private static void asOnceStored(QuerySide service, UnitId holder, String key) throws Exception {
        try (Connection superuser = service.database().superuser();
                PreparedStatement insert = superuser.prepareStatement("insert into log.reservation"
                        + " select 'unit-code', ?, aggregate_id, position from log.event where aggregate_id = ?")) {
            insert.setString(1, key);
            insert.setObject(2, holder.value());
            insert.executeUpdate();
        }
    }
}
