package vn.bangvang.standalone.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.cli.PlayedStories;

/** The product with all its stories played, started once for the tests that only read. */
public final class StoriesService {

    private static final StoriesService RUNNING = start();

    private final String url;
    private final Path data;

    private StoriesService(String url, Path data) {
        this.url = url;
        this.data = data;
    }

    public static StoriesService get() {
        return RUNNING;
    }

    private static StoriesService start() {
        try {
            Path data = Files.createTempDirectory("bangvang-stories");
            PlayedStories.into(data);
            BangvangProcess product = BangvangProcess.serveOn(BangvangProcess.HASHES_FAST, data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product, data)));
            return new StoriesService(product.awaitAddress().toString(), data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void stop(BangvangProcess product, Path data) {
        try {
            product.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            FileSystemUtils.deleteRecursively(data.toFile());
        }
    }

    public String url() {
        return url;
    }

    /** The database, as the query side sees it. */
    JdbcClient database() {
        return SampleService.database(data);
    }

    DataSource source() {
        return SampleService.source(data);
    }

    public TestClient as(String username) {
        return new TestClient(url).basic(username, "thi-dua-2024");
    }

    /** The whole of a list, part by part. */
    public List<JsonNode> all(String username, String list) {
        List<JsonNode> items = new ArrayList<>();
        String first = list + (list.contains("?") ? "&" : "?") + "limit=200";
        JsonNode part = SampleService.json(SampleService.done(as(username).get(first)));
        part.get("items").forEach(items::add);
        while (part.get("after").isString()) {
            part = SampleService.json(SampleService.done(
                    as(username).get(first + "&after=" + part.get("after").asString())));
            part.get("items").forEach(items::add);
        }
        return items;
    }
}
