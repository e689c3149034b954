package vn.bangvang.shared.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The mark of the scripts that made a schema, as its comment: it goes when the schema goes, and a program with other scripts
 * leaves another one.
 */
final class SchemaMarks {

    private static final String PREFIX = "Bảng Vàng ";

    private final JdbcClient jdbc;

    SchemaMarks(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    /** Of each schema that bears one. */
    Map<String, String> all() {
        Map<String, String> marks = new HashMap<>();
        jdbc.sql("select nspname, obj_description(oid, 'pg_namespace') as mark from pg_namespace")
                .query(row -> {
                    marks.put(row.getString("nspname"), row.getString("mark"));
                });
        return marks;
    }

    void set(String schema, String mark) {
        jdbc.sql("comment on schema " + schema + " is '" + mark + "'").update();
    }

    /** Follows from the names and contents of the scripts at these places. */
    static String of(List<String> locations) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> script : scripts(locations).entrySet()) {
                digest.update(script.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(script.getValue());
                digest.update((byte) 0);
            }
            return PREFIX + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, byte[]> scripts(List<String> locations) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver(SchemaMarks.class.getClassLoader());
        Map<String, byte[]> scripts = new TreeMap<>();
        for (String location : locations) {
            for (Resource script : resolver.getResources(location.replace("classpath:", "classpath*:") + "/**/*.sql")) {
                scripts.put(location + "/" + script.getFilename(), script.getContentAsByteArray());
            }
        }
        return scripts;
    }
}
