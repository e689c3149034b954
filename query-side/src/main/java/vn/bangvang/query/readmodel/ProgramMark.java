package vn.bangvang.query.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tells programs apart by what rows are made of: the domain, the log, the read models and their tables. What another program
 * began to fill is not gone on with.
 */
final class ProgramMark {

    private static final String[] PLACES = {
        "classpath*:vn/bangvang/shared/domain/**/*.class",
        "classpath*:vn/bangvang/shared/eventlog/**/*.class",
        "classpath*:vn/bangvang/query/**/*.class",
        "classpath*:vn/bangvang/query/**/*.sql"
    };

    private ProgramMark() {}

    static String current() {
        try {
            Map<String, byte[]> parts = new TreeMap<>();
            var resolver = new PathMatchingResourcePatternResolver(ProgramMark.class.getClassLoader());
            for (String place : PLACES) {
                for (Resource part : resolver.getResources(place)) {
                    parts.put(part.getURL().toString(), part.getContentAsByteArray());
                }
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.values().forEach(digest::update);
            return "rebuild " + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
