package vn.bangvang.query.readmodel;

import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one token of a read model, beside its rows: a position that anybody can read, and the node that moves it. It runs
 * in the transaction of its caller. A node that stops without saying so loses its claim after ten seconds.
 */
final class ModelTokenStore implements TokenStore {

    private static final long REFRESH_NANOS = 2_000_000_000L;

    private final JdbcClient jdbc;
    private final String schema;
    private final String node;
    private final Runnable claimed;
    private volatile long refreshedAt = System.nanoTime() - REFRESH_NANOS;

    ModelTokenStore(JdbcClient jdbc, String schema, String node, Runnable claimed) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.node = node;
        this.claimed = claimed;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        int rows = jdbc.sql("update " + schema + ".token set position = ?, claimed_at = now() where owner = ?")
                .params(Recorded.position(token), node)
                .update();
        mustOwn(rows);
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        long position = jdbc.sql("update " + schema + ".token set owner = ?, claimed_at = now()"
                        + " where owner is null or owner = ? or claimed_at < now() - interval '10 seconds'"
                        + " returning position")
                .params(node, node)
                .query(Long.class)
                .optional()
                .orElseThrow(ModelTokenStore::taken);
        claimed.run();
        return new GlobalSequenceTrackingToken(position);
    }

    /** Called for each batch and each idle moment; the claim is written again only now and then. */
    @Override
    public void extendClaim(String processor, int segment) {
        if (System.nanoTime() - refreshedAt > REFRESH_NANOS) {
            holdClaim();
        }
    }

    /**
     * Holds the token until the end of the transaction, so that nobody moves it meanwhile. It waits for nobody: who holds
     * the token may be waiting for the caller.
     *
     * @throws UnableToClaimTokenException when it is another node's, or held at this moment
     */
    void holdClaimUnlessBusy() {
        boolean held = jdbc.sql("select 1 from " + schema + ".token where owner = ? for update skip locked")
                .param(node)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!held) {
            throw taken();
        }
    }

    private void holdClaim() {
        mustOwn(jdbc.sql("update " + schema + ".token set claimed_at = now() where owner = ?")
                .param(node)
                .update());
    }

    private void mustOwn(int rows) {
        if (rows != 1) {
            throw taken();
        }
        refreshedAt = System.nanoTime();
    }

    private static UnableToClaimTokenException taken() {
        return new UnableToClaimTokenException("Another node keeps this read model");
    }

    @Override
    public void releaseClaim(String processor, int segment) {
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
