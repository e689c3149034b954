package vn.bangvang.shared.eventlog;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.eventlog.LogFollower.Come;
import vn.bangvang.shared.platform.database.RecordMapper;

/**
 * Where the reference data stood, so that a start does not read the whole log. Disposable: without one, with one of another build of
 * this program, or with one that the log does not hold, the log is read from its beginning. Sealed with the master key and bound to
 * position, hash and build, so that nobody can bring in facts past the log who could not write events.
 */
public final class ReferenceSnapshots {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceSnapshots.class);

    private static final RecordMapper<Kept> KEPT = RecordMapper.of(Kept.class);

    /** Just the components of records, whatever else they can tell. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY)
                    .withCreatorVisibility(Visibility.ANY))
            .build();

    private static final byte[] WHAT = "reference-snapshot".getBytes(StandardCharsets.UTF_8);

    private record Kept(long position, byte[] hash, byte[] content) {}

    private final JdbcClient jdbc;
    private final Aead key;
    private final byte[] program;

    /** @param program the mark of the build */
    public ReferenceSnapshots(DataSource dataSource, Aead key, byte[] program) {
        this.jdbc = JdbcClient.create(dataSource);
        this.key = key;
        this.program = program;
    }

    /** The one that this build of the program kept last; empty if there is none, or none that can be opened. */
    public Optional<Come> find() {
        Optional<Kept> kept = jdbc.sql("select position, hash, content from log.reference_snapshot where program = ?")
                .param(program)
                .query(KEPT)
                .optional();
        try {
            return kept.isEmpty() ? Optional.empty() : Optional.of(open(kept.get()));
        } catch (GeneralSecurityException | IOException | JacksonException broken) {
            LOG.warn(
                    "The snapshot of the reference data cannot be opened; the log is read instead: {}",
                    broken.toString());
            return Optional.empty();
        }
    }

    /** Throws away what this build kept last. */
    void forget() {
        int gone = jdbc.sql("delete from log.reference_snapshot where program = ?")
                .param(program)
                .update();
        if (gone > 0) {
            LOG.info("The snapshot of the reference data was of no use; the log is read from its beginning");
        }
    }

    /**
     * Takes the place of an older one of this build; what other builds kept goes when it is thirty days old.
     *
     * @return whether it was kept: not if there is a newer one
     */
    public boolean keep(Come come) {
        byte[] content = seal(come);
        jdbc.sql("delete from log.reference_snapshot where program <> ? and kept_at < now() - interval '30 days'")
                .param(program)
                .update();
        return jdbc.sql("insert into log.reference_snapshot (program, position, hash, content) values (?, ?, ?, ?)"
                                + " on conflict (program) do update set position = excluded.position, hash = excluded.hash,"
                                + " content = excluded.content, kept_at = now()"
                                + " where reference_snapshot.position < excluded.position")
                        .params(program, come.position(), come.hash(), content)
                        .update()
                == 1;
    }

    private byte[] seal(Come come) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream packed = new DeflaterOutputStream(bytes, quick)) {
            JSON.writeValue(packed, come);
            packed.close();
            return key.encrypt(bytes.toByteArray(), bound(come.position(), come.hash()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The reference data cannot be sealed", e);
        } finally {
            quick.end();
        }
    }

    private Come open(Kept kept) throws GeneralSecurityException, IOException {
        byte[] packed = key.decrypt(kept.content(), bound(kept.position(), kept.hash()));
        try (InputStream content = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(content, Come.class);
        }
    }

    /** What the master key seals elsewhere can never stand here. */
    private byte[] bound(long position, byte[] hash) {
        return ByteBuffer.allocate(WHAT.length + program.length + Long.BYTES + hash.length)
                .put(WHAT)
                .put(program)
                .putLong(position)
                .put(hash)
                .array();
    }
}
