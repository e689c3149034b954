package vn.bangvang.query.readmodel;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.bangvang.shared.platform.database.RecordMapper;

/**
 * The one token of a read model, beside its rows: a position that anybody can read, and the node that moves it. It runs
 * in the transaction of its caller. A node that stops without saying so loses its claim after ten seconds.
 *
 * <p>Rows are committed without waiting for the disk, so a crash of the database may take back what this node has seen
 * committed. The token therefore moves only from where this node last left it; otherwise the claim is given up, and all
 * is looked up again.
 */
final class ModelTokenStore implements TokenStore {

    private static final RecordMapper<Found> FOUND = RecordMapper.of(Found.class);

    /** Is told when this node begins and ceases to keep the read model. */
    interface Claim {

        /**
         * In the transaction that claims.
         *
         * @param rebuild whether everything but the token is to be thrown away
         */
        void taken(boolean rebuild);

        /** After each commit, unless nobody may read yet. */
        void committed(long position);

        void givenUp();
    }

    private static final long REFRESH_NANOS = 2_000_000_000L;

    /** What this node last committed; before {@code closedUntil} nobody may read it. */
    private record Left(long position, long writes, long closedUntil) {}

    private record Found(long position, long writes, boolean rebuild, boolean inLog, long closedUntil) {}

    private final JdbcClient jdbc;
    private final String schema;
    private final String node;
    private final ReentrantLock lock;
    private final Ground ground;
    private final Claim claim;
    private final String move;
    private volatile @Nullable Left left;
    private volatile long refreshedAt = System.nanoTime() - REFRESH_NANOS;

    ModelTokenStore(JdbcClient jdbc, String schema, String node, ReentrantLock lock, Ground ground, Claim claim) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.node = node;
        this.lock = lock;
        this.ground = ground;
        this.claim = claim;
        this.move =
                "update " + schema + ".token set position = ?, hash = (select hash from log.event where position = ?),"
                        + " closed_until = case when closed_until > ? then closed_until end, writes = writes + 1,"
                        + " claimed_at = now() where owner = ? and position = ? and writes = ? and not (rebuild and ?) and "
                        + ModelToken.IN_LOG + " and (? = 0 or exists (select from log.event where position = ?))";
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        move(LogEntry.position(token));
    }

    /** Everything that changes the rows moves the token, if only to where it stands. */
    private void move(long position) {
        Ending ending = holdLock();
        Left from = mustKnow();
        mustOwn(jdbc.sql(move)
                .params(
                        position,
                        position,
                        position,
                        node,
                        from.position(),
                        from.writes(),
                        ground.hasRoom(),
                        position,
                        position)
                .update());
        ending.committed = new Left(position, from.writes() + 1, from.closedUntil());
        ending.rolledBack = from;
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        if (!ground.holdsNow()) {
            throw changed();
        }
        Ending ending = holdLock();
        left = null;
        Found found = jdbc.sql("update " + schema + ".token set owner = ?, claimed_at = now(), writes = writes + 1"
                        + " where owner is null or owner = ? or claimed_at < now() - interval '10 seconds'"
                        + " returning position, writes, rebuild, " + ModelToken.IN_LOG + " as in_log,"
                        + " coalesce(closed_until, 0) as closed_until")
                .params(node, node)
                .query(FOUND)
                .optional()
                .orElseThrow(ModelTokenStore::taken);
        boolean anew = found.rebuild() && ground.hasRoom();
        if (!anew && !found.inLog()) {
            throw new UnableToClaimTokenException("The log does not hold the event that " + schema + " has come to");
        }
        claim.taken(anew);
        long position = anew ? 0 : found.position();
        long closedUntil = anew ? startAgain() : found.closedUntil();
        ending.committed = new Left(position, found.writes(), closedUntil);
        return new GlobalSequenceTrackingToken(position);
    }

    private long startAgain() {
        return jdbc.sql("update " + schema + ".token set position = 0, hash = null, rebuild = false, closed_until ="
                        + " (select max(position) from log.event) returning coalesce(closed_until, 0)")
                .query(Long.class)
                .single();
    }

    /** Called for each batch and each idle moment; the claim is written again only now and then. */
    @Override
    public void extendClaim(String processor, int segment) {
        if (System.nanoTime() - refreshedAt > REFRESH_NANOS) {
            Ending ending = holdLock();
            Left known = mustKnow();
            ending.committed = known;
            ending.rolledBack = known;
            holdClaim(known);
        }
    }

    /** The connection to the database was lost: what it holds is compared at the next opportunity. */
    void compareSoon() {
        refreshedAt = System.nanoTime() - REFRESH_NANOS;
    }

    /**
     * Holds the token until the end of the transaction and counts what is done in it. It waits for nobody: who holds the
     * token may be waiting for the caller.
     *
     * @throws UnableToClaimTokenException when it is another node's, or held at this moment
     */
    void changeUnlessBusy() {
        boolean held = jdbc.sql("select 1 from " + schema + ".token where owner = ? for update skip locked")
                .param(node)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!held) {
            throw taken();
        }
        move(mustKnow().position());
    }

    private void holdClaim(Left from) {
        mustOwn(jdbc.sql("update " + schema + ".token set claimed_at = now() where owner = ? and position = ?"
                        + " and writes = ? and not (rebuild and ?) and " + ModelToken.IN_LOG)
                .params(node, from.position(), from.writes(), ground.hasRoom())
                .update());
    }

    private Left mustKnow() {
        Left known = left;
        if (known == null) {
            throw taken();
        }
        return known;
    }

    private void mustOwn(int rows) {
        if (!ground.holds()) {
            throw changed();
        }
        if (rows != 1) {
            throw taken();
        }
        refreshedAt = System.nanoTime();
    }

    private static UnableToClaimTokenException changed() {
        return new UnableToClaimTokenException(
                "The log was changed or cut off while this node ran: it moves no read model until it is started again");
    }

    private static UnableToClaimTokenException taken() {
        return new UnableToClaimTokenException("Another node keeps this read model, or it is not as this node left it");
    }

    /** Nobody else of this node counts writes before this transaction has ended. */
    private Ending holdLock() {
        lock.lock();
        Ending ending = new Ending();
        try {
            TransactionSynchronizationManager.registerSynchronization(ending);
        } catch (RuntimeException outsideOfTransactions) {
            lock.unlock();
            throw outsideOfTransactions;
        }
        return ending;
    }

    /** What this node knows when its transaction has ended; nothing, if it cannot tell how. */
    private final class Ending implements TransactionSynchronization {

        private @Nullable Left committed;
        private @Nullable Left rolledBack;

        @Override
        public void afterCompletion(int status) {
            if (committed != null) {
                left = status == STATUS_COMMITTED ? committed : status == STATUS_ROLLED_BACK ? rolledBack : null;
            }
            lock.unlock();
            Left now = left;
            if (now != null && now.position() >= now.closedUntil()) {
                claim.committed(now.position());
            }
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        left = null;
        claim.givenUp();
        jdbc.sql("update " + schema + ".token set owner = null where owner = ?")
                .param(node)
                .update();
    }

    /** The row is created with the schema: there is always one segment. */
    @Override
    public int[] fetchSegments(String processor) {
        return new int[] {0};
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(schema);
    }
}
