package vn.bangvang.benchmark.growth;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Somebody with an account and one mandate (thẩm quyền). */
record Official(
        String username, String name, AccountId account, PersonId person, MandateId mandate, Role role, UnitId unit) {

    /** What stands beside an event of theirs, as the command side writes it. */
    Map<String, String> metadata(String request) {
        Map<String, String> metadata =
                new LinkedHashMap<>(new ActorMetadata(new Author(account, person), mandate).metadata());
        metadata.put("request", request);
        metadata.put("role", role.name());
        metadata.put("unit", unit.toString());
        return metadata;
    }

    PersonalText signature() {
        return new PersonalText(person, name);
    }
}
