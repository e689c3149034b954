package vn.bangvang.benchmark.product;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.axon.UuidV7;

/** The product's event store alone: each step is one append of one event, durable and chained, and nobody reads. */
public final class ProductStore implements Contender {

    private static final UnitId UNIT = new UnitId(UuidV7.next());
    private static final LocalDate DAY = LocalDate.of(2022, 12, 28);

    private ProductLog log;

    /** To be prepared yet, on a database of its own. */
    public ProductStore() {}

    /** Over a log that is there. */
    public ProductStore(ProductLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public void prepare(Database database) throws SQLException, IOException {
        log = ProductLog.create(database);
    }

    @Override
    public Nomination open(int caller) {
        return new Stream(UuidV7.next());
    }

    @Override
    public void close() {
        log.close();
    }

    private final class Stream implements Nomination {

        private final UUID id;

        private Stream(UUID id) {
            this.id = id;
        }

        @Override
        public void submit() {
            append(0);
        }

        @Override
        public void endorse() {
            append(1);
        }

        @Override
        public void decide() {
            append(2);
        }

        private void append(int sequence) {
            NominationEndorsed event = new NominationEndorsed(
                    new NominationId(id),
                    sequence,
                    "cluster",
                    UNIT,
                    CaseText.plain("Nhất trí đề nghị; hồ sơ đầy đủ, thành tích đã được niêm yết công khai"),
                    DAY);
            log.append(List.of(new GenericDomainEventMessage<>("Nomination", id.toString(), sequence, event)));
        }
    }
}
