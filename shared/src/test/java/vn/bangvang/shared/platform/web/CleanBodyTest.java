package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Checking a body takes as much as the body is long, however it is built. */
class CleanBodyTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final CleanBody check = new CleanBody(JsonMapper.shared());

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
