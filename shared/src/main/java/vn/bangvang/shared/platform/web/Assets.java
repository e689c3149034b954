package vn.bangvang.shared.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;

/**
 * Styles, fonts and scripts under a name that changes with what any of them holds, so that a browser keeps them for ever. They
 * share it: a script that imports another one beside it gets the one that it was made with.
 */
public final class Assets {

    private static final String LOCATION = "classpath:/static/";
    private static final String[] FOLDERS = {"css", "fonts", "js"};

    /** Scripts of others, which have their version in their path. */
    private static final String[] OTHERS = {"htmx.org", "chart.js"};

    private static final int MARK = 16;

    private static final String ROOT = "/assets/" + mark(held()) + "/";

    private Assets() {}

    /** @param path such as {@code css/bangvang.css} */
    public static String at(String path) {
        return ROOT + path;
    }

    static void register(ResourceHandlerRegistry registry) {
        CacheControl ever =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler(ROOT + "**").addResourceLocations(LOCATION).setCacheControl(ever);
        for (String other : OTHERS) {
            registry.addResourceHandler("/webjars/" + other + "/**")
                    .addResourceLocations("classpath:/META-INF/resources/webjars/" + other + "/")
                    .setCacheControl(ever);
        }
    }

    private static SortedMap<String, byte[]> held() {
        SortedMap<String, byte[]> held = new TreeMap<>();
        try {
            for (String folder : FOLDERS) {
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources(LOCATION + folder + "/*.*")) {
                    held.put(folder + "/" + file.getFilename(), file.getContentAsByteArray());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return held;
    }

    /** Of names and what is under them, in the order of the names. */
    static String mark(SortedMap<String, byte[]> held) {
        MessageDigest digest = sha256();
        held.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(content));
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, MARK);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
