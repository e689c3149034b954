package vn.bangvang.shared.eventlog;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Axon's store over the log, whose followers are woken by the database instead of by waiting out a delay. */
public final class PgEventStore extends EmbeddedEventStore {

    private PgEventStore(Builder builder) {
        super(builder);
    }

    public static PgEventStore over(PgEventStorageEngine engine) {
        return new PgEventStore(EmbeddedEventStore.builder().storageEngine(engine));
    }

    /** There is something new to read, whoever wrote it. */
    public void wake() {
        afterCommit(List.of());
    }
}
