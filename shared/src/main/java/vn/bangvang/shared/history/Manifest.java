package vn.bangvang.shared.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export holds. It is written last, so an export without one was broken off. It proves nothing: it tells a file that was lost
 * on the way from one that never was.
 *
 * @param origin of the log
 * @param events how many, from position 1 on
 * @param head the hash of the last event, in hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(String format, String origin, long events, String head, List<Entry> files) {

    static final String NAME = "manifest.json";
    static final String FORMAT = "bangvang-history/1";
    static final String EVENTS = "events/";
    static final String CHECKPOINTS = "checkpoints/";
    static final String KEYS = "keys/";
    static final String RULE_SETS = "rule-sets/";
    static final String NEWEST = "newest.checkpoint";

    private static final Pattern FILE = Pattern.compile(
            "newest\\.checkpoint|events/[0-9]{12}\\.jsonl|checkpoints/[0-9]{12}\\.jsonl|keys/[1-9][0-9]{0,5}\\.(statement|checkpoint)"
                    + "|rule-sets/[0-9a-f]{64}\\.yml");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_FILES = 1_000_000;
    /** So that one with "/keys" after it still fits into what is signed. */
    private static final int MOST_ORIGIN_BYTES = 250;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * @param name with slashes, below the folder of the export
     * @param first of a file of events or checkpoints: the first position or size in it
     * @param last the last one
     * @param ruleSet of a file of a rule set: the id by which cases name it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String name,
            long bytes,
            String sha256,
            @Nullable Long first,
            @Nullable Long last,
            @Nullable String ruleSet) {

        /** Whether it is one of events or checkpoints. */
        boolean hasLines() {
            return name.startsWith(EVENTS) || name.startsWith(CHECKPOINTS);
        }
    }

    byte[] bytes() {
        return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws MalformedException saying what is wrong */
    static Manifest read(byte[] file) {
        Manifest manifest;
        try {
            String text = Note.utf8(file);
            manifest = JSON.readValue(text, Manifest.class);
            // A number in quotation marks or a field that is null is not what would be written.
            if (!JSON.readTree(text).equals(JSON.readTree(JSON.writeValueAsString(manifest)))) {
                throw new MalformedException("manifest.json holds more or other fields than it should");
            }
        } catch (JacksonException notJson) {
            throw new MalformedException("manifest.json cannot be read: " + notJson.getOriginalMessage());
        }
        if (manifest == null
                || manifest.files == null
                || manifest.origin == null
                || !FORMAT.equals(manifest.format)
                || !isOrigin(manifest.origin)
                || manifest.events < 0
                || !isHash(manifest.head)
                || manifest.files.size() > MOST_FILES) {
            throw new MalformedException("manifest.json is not one of the format " + FORMAT);
        }
        Set<String> names = new HashSet<>();
        for (Entry entry : manifest.files) {
            if (entry == null
                    || entry.name == null
                    || !FILE.matcher(entry.name).matches()
                    || !names.add(entry.name)
                    || entry.bytes < 0
                    || !isHash(entry.sha256)
                    || !isOfItsKind(entry)) {
                throw new MalformedException("manifest.json names a file in a way that is not allowed: " + entry);
            }
        }
        return manifest;
    }

    private static boolean isOrigin(String origin) {
        Note.demandName(origin);
        return origin.getBytes(StandardCharsets.UTF_8).length <= MOST_ORIGIN_BYTES;
    }

    private static boolean isOfItsKind(Entry entry) {
        boolean lines = entry.hasLines();
        boolean ruleSet = entry.name.startsWith(RULE_SETS);
        return lines == (entry.first != null)
                && lines == (entry.last != null && entry.last >= 0)
                && ruleSet == (entry.ruleSet != null)
                && (!lines || Long.valueOf(numberIn(entry.name)).equals(entry.first))
                && (!ruleSet || entry.name.equals(RULE_SETS + entry.sha256 + ".yml"));
    }

    private static long numberIn(String name) {
        return Long.parseLong(name.substring(name.indexOf('/') + 1, name.indexOf('.')));
    }

    private static boolean isHash(@Nullable String text) {
        return text != null && HASH.matcher(text).matches();
    }

    /** In the order of their names, which is that of positions or sizes. */
    List<Entry> in(String folder) {
        return files.stream()
                .filter(entry -> entry.name.startsWith(folder))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }
}
