package vn.bangvang.query.person;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Positions;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.privacy.NameDigests;

/** Finds people by the words of their names, by the digests alone: no name is opened for it. */
@Component
public final class NameSearch {

    private final JdbcClient jdbc;
    private final NameDigests digests;
    private final PersonNames model;
    private final Positions positions;

    NameSearch(
            @Qualifier("queryJdbcClient") JdbcClient jdbc,
            NameDigests digests,
            PersonNames model,
            Positions positions) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.model = model;
        this.positions = positions;
    }

    /** Those of the register who are called so now. */
    public Set<UUID> registered(String words) {
        return found("select person_id from {person-names}.name where source_id = person_id", words);
    }

    /** The nominations of a person whom they call so. */
    public Set<UUID> nominations(String words) {
        return found("select source_id from {person-names}.name where source_id <> person_id", words);
    }

    private Set<UUID> found(String select, String words) {
        if (positions.reached(model).closed()) {
            throw new Refusal(Reason.READ_MODEL_REBUILDING, Map.of("seconds", 5));
        }
        Set<Long> asked = digests.asked(words);
        return asked.isEmpty()
                ? Set.of()
                : jdbc
                        .sql(select + " and digests @> :digests::bigint[]")
                        .param("digests", Stored.array(asked))
                        .query(UUID.class)
                        .stream()
                        .collect(Collectors.toSet());
    }
}
