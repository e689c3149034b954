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

    /**
     * For a condition of SQL: the nominations of a person whom they call so, with {@code :digests} for what is {@link #asked}.
     * There may be too many to be brought here.
     */
    public static final String NOMINATIONS = "select source_id from {person-names}.name where source_id <> person_id"
            + " and digests @> :digests::bigint[] and cardinality(:digests::bigint[]) > 0";

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
        Set<Long> asked = asked(words);
        return asked.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("select person_id from {person-names}.name where source_id = person_id"
                                + " and digests @> :digests::bigint[]")
                        .param("digests", Stored.array(asked))
                        .query(UUID.class)
                        .stream()
                        .collect(Collectors.toSet());
    }

    /** What the digests of a name contain that is looked for; empty where no name could. */
    public Set<Long> asked(String words) {
        if (positions.reached(model).closed()) {
            throw new Refusal(Reason.READ_MODEL_REBUILDING, Map.of("seconds", 5));
        }
        return digests.asked(words);
    }
}
