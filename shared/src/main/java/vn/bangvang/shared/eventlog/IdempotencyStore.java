package vn.bangvang.shared.eventlog;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;
import vn.bangvang.shared.platform.database.RecordMapper;

/** What a caller was answered under a key before. */
public final class IdempotencyStore {

    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);

    private final JdbcClient jdbc;

    public IdempotencyStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    private record Row(byte[] requestHash, UUID aggregateId, long seq, long position) {}

    /** @throws Refusal IDEMPOTENCY_KEY_REUSED if the key was used for another request */
    public Optional<Receipt> find(IdempotencyKey key) {
        Optional<Row> earlier = jdbc.sql("select request_hash, aggregate_id, seq, position from log.idempotency"
                        + " where account = ? and key = ?")
                .params(key.account(), key.key())
                .query(ROW)
                .optional();
        if (earlier.filter(row -> !MessageDigest.isEqual(row.requestHash(), key.requestHash()))
                .isPresent()) {
            throw new Refusal(Reason.IDEMPOTENCY_KEY_REUSED, Map.of("key", key.key()));
        }
        return earlier.map(row -> new Receipt(row.aggregateId(), row.seq(), row.position()));
    }
}
