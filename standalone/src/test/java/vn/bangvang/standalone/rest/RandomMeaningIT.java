package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.server.UnpackedServer;
import vn.bangvang.standalone.story.DisturbedStories;

/**
 * The meaning of events in cases that came about by chance: the steps of the stories with some left out, some taken twice,
 * some too late and some of another year, so that what is done and what is refused are mixed. The seeds are the numbers from
 * {@code bangvang.meaning.seed} on, as many as {@code bangvang.meaning.sequences} says.
 */
class RandomMeaningIT extends MeaningTests {

    private static final long SEED = Long.getLong("bangvang.meaning.seed", 1);
    private static final int SEQUENCES = Integer.getInteger("bangvang.meaning.sequences", 1);

    private final Path data = temporary();
    private BangvangProcess product;
    private DisturbedStories stories;

    @Override
    DataSource database() throws IOException {
        UnpackedServer.into(data);
        product = BangvangProcess.start("serve", "--no-stories", "--port", "0", "--data", data.toString());
        stories = new DisturbedStories(product.awaitAddress());
        for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
            System.out.println("Stories disturbed with bangvang.meaning.seed=" + seed);
            stories.play(seed);
        }
        TestClient administrator = new TestClient(stories.url()).basic("quantri", "thi-dua-2024");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> StreamSupport.stream(
                                SampleService.json(administrator.get("/api/read-models"))
                                        .spliterator(),
                                false)
                        .allMatch(model -> model.get("lag").asLong() == 0));
        return SampleService.source(data);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("bangvang-meaning");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @AfterAll
    void stop() throws InterruptedException {
        product.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    @Test
    void commands_that_are_done_and_commands_that_are_refused_are_mixed() {
        assertThat(stories.done()).isGreaterThan(100);
        assertThat(stories.refused()).isGreaterThan(20);
    }
}
