package vn.bangvang.shared.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.platform.database.RecordMapper;

/**
 * Brings keys that were stored as they were typed into the form by which they are compared today. Where several
 * aggregates then hold the same one, the first keeps it; the others keep what they hold, and are listed at every start.
 */
public final class CanonicalReservations {

    private static final RecordMapper<Held> HELD = RecordMapper.of(Held.class);

    /** @param holder holds the key; {@code other} claimed the same one later, written differently */
    public record Collision(Claim claim, UUID holder, UUID other) {}

    private record Held(String kind, String key, UUID aggregateId) {}

    private static final Logger LOG = LoggerFactory.getLogger(CanonicalReservations.class);

    private final JdbcClient jdbc;

    public CanonicalReservations(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /** To be run before anything is appended; running it again changes nothing more. */
    public List<Collision> bringUpToDate() {
        List<String> kinds = ClaimKind.written().stream().map(ClaimKind::stored).toList();
        List<Collision> collisions = new ArrayList<>();
        jdbc.sql("select kind, key, aggregate_id from log.reservation where kind in (:kinds) order by position")
                .param("kinds", kinds)
                .query(HELD)
                .list()
                .forEach(held -> bringUpToDate(held).ifPresent(collisions::add));
        collisions.forEach(one -> LOG.warn(
                "{} {} is held by {} and, written differently, by {} as well",
                one.claim().stored(),
                one.claim().parts(),
                one.holder(),
                one.other()));
        return collisions;
    }

    private Optional<Collision> bringUpToDate(Held held) {
        Claim stored = Claim.held(held.kind(), held.key());
        Claim wanted = stored.canonical();
        if (wanted.equals(stored)) {
            return Optional.empty();
        }
        jdbc.sql("""
                        insert into log.reservation (kind, key, aggregate_id, position)
                        select kind, :wanted, aggregate_id, position from log.reservation
                        where kind = :kind and key = :stored
                        on conflict (kind, key) do nothing""")
                .param("wanted", wanted.key())
                .param("kind", held.kind())
                .param("stored", held.key())
                .update();
        UUID holder = jdbc.sql("select aggregate_id from log.reservation where kind = ? and key = ?")
                .params(held.kind(), wanted.key())
                .query(UUID.class)
                .single();
        if (!holder.equals(held.aggregateId())) {
            return Optional.of(new Collision(stored, holder, held.aggregateId()));
        }
        jdbc.sql("delete from log.reservation where kind = ? and key = ?")
                .params(held.kind(), held.key())
                .update();
        return Optional.empty();
    }
}
