package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Checking a body takes as much as the body is long, however it is built. */
class CleanBodyTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final CleanBody check = new CleanBody(strict());

    private static JsonMapper strict() {
        JsonFactoryBuilder factory = JsonFactory.builder();
        new StrictJson().customize(factory);
        return JsonMapper.builder(factory.build()).build();
    }

    @Test
    void the_work_grows_with_the_body_and_not_with_what_its_fields_are_called() {
        allocated(body(30, 40));
        byte[] small = body(30, 10_000);
        byte[] large = body(30, 43_000);
        assertThat(large).hasSizeGreaterThan(240_000).hasSizeLessThan(262_144);
        assertThat(allocated(large)).isLessThan(64L * large.length);
        assertThat(allocated(large) - allocated(small)).isLessThan(64L * (large.length - small.length));
    }

    @Test
    void the_field_is_named_when_there_is_something_to_say() {
        byte[] bad = "{\"a\":[{\"b\":\"x\"},{\"b\":\"x\\u0000\"}]}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> check.clean(bad, 4_000))
                .isInstanceOfSatisfying(
                        BadField.class,
                        field -> assertThat(field.error(Language.VIETNAMESE).field())
                                .isEqualTo("a[1].b"));
    }

    @Test
    void a_name_that_fills_the_body_does_not_fill_the_answer() {
        byte[] bad = body(30, 10, "\\u0000");
        assertThatThrownBy(() -> check.clean(bad, 4_000))
                .isInstanceOfSatisfying(
                        BadField.class,
                        field -> assertThat(field.error(Language.VIETNAMESE).field())
                                .hasSizeLessThan(400));
    }

    @Test
    void a_number_of_more_than_forty_characters_a_power_and_a_deep_nest_are_refused_where_they_stand() {
        assertRefused("{\"a\":[0,%s]}".formatted("9".repeat(41)), "a[1]");
        assertRefused("{\"a\":{\"b\":1e9}}", "a.b");
        assertRefused("{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}", "a[0]");
        check.clean("{\"a\":[0,%s]}".formatted("9".repeat(40)).getBytes(StandardCharsets.UTF_8), 4_000);
        check.clean(("[".repeat(64) + "]".repeat(64)).getBytes(StandardCharsets.UTF_8), 4_000);
    }

    private void assertRefused(String body, String field) {
        assertThatThrownBy(() -> check.clean(body.getBytes(StandardCharsets.UTF_8), 4_000))
                .isInstanceOfSatisfying(
                        BadField.class,
                        bad -> assertThat(bad.error(Language.VIETNAMESE).field())
                                .startsWith(field));
    }

    private long allocated(byte[] body) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        check.clean(body, 4_000);
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }

    private static byte[] body(int depth, int texts) {
        return body(depth, texts, "");
    }

    /** Names of 4,000 characters, one within another, around many empty texts and a last one. */
    private static byte[] body(int depth, int texts, String last) {
        String name = "n".repeat(4_000);
        String begin = ("{\"" + name + "\":").repeat(depth);
        String list = "[" + "\"\",".repeat(texts) + "\"" + last + "\"]";
        return (begin + list + "}".repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }
}
