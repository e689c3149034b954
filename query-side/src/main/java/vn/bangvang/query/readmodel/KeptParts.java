package vn.bangvang.query.readmodel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.web.Listed;

/**
 * A whole export, read within one snapshot and kept, packed, until it has been sent: a row that changes its place in the
 * order meanwhile is neither left out nor written twice, and whoever reads slowly holds no connection. It is kept in
 * memory because names of persons are in it, which are written to no disk in the clear.
 */
final class KeptParts implements Listed<JsonNode> {

    private final @Nullable Class<?> itemType;
    private final List<byte[]> packed;
    private final int at;
    private final JsonMapper json;

    private KeptParts(@Nullable Class<?> itemType, List<byte[]> packed, int at, JsonMapper json) {
        this.itemType = itemType;
        this.packed = packed;
        this.at = at;
        this.json = json;
    }

    static KeptParts of(Listed<?> first, JsonMapper json) {
        List<byte[]> packed = new ArrayList<>();
        for (Listed<?> part = first; part != null; part = part.following()) {
            packed.add(pack(json.writeValueAsBytes(part.items())));
        }
        return new KeptParts(first.itemType(), packed, 0, json);
    }

    @Override
    public @Nullable Class<?> itemType() {
        return itemType;
    }

    @Override
    public List<JsonNode> items() {
        return json.readerFor(JsonNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .<JsonNode>readValue(unpack(packed.get(at)))
                .valueStream()
                .toList();
    }

    @Override
    public @Nullable KeptParts following() {
        return at + 1 < packed.size() ? new KeptParts(itemType, packed, at + 1, json) : null;
    }

    private static byte[] pack(byte[] rows) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
