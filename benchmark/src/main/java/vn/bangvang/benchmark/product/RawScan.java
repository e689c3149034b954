package vn.bangvang.benchmark.product;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;

/** Reads and decodes every event of a log, payload and metadata, with all processors, and does nothing with it. */
final class RawScan {

    private static final int PIECE = 2_000;

    private final JdbcClient jdbc;
    private final CataloguedEventSerializer serializer = new CataloguedEventSerializer(PersonalDataVault.closed());
    private final JsonMapper json = JsonMapper.builder().build();

    RawScan(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void run(long upTo) throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Integer>> pieces = new ArrayList<>();
            for (long from = 0; from < upTo; from += PIECE) {
                long after = from;
                pieces.add(threads.submit(() -> piece(after)));
            }
            long read = 0;
            for (Future<Integer> piece : pieces) {
                read += piece.get();
            }
            if (read != upTo) {
                throw new IllegalStateException("Read " + read + " events of " + upTo);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int piece(long after) {
        return jdbc.sql("select name, revision, metadata, payload from log.event where position > ? and position <= ?"
                        + " order by position")
                .params(after, after + PIECE)
                .query((row, number) -> {
                    json.readTree(row.getBytes(3));
                    return serializer.deserialize(new SimpleSerializedObject<>(
                            row.getBytes(4),
                            byte[].class,
                            new SimpleSerializedType(row.getString(1), row.getString(2))));
                })
                .list()
                .size();
    }
}
