package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The one file that describes the whole API is made from what both sides say of themselves. */
class ApiBundleIT {

    @Test
    void the_file_is_what_the_service_says_of_itself_with_examples_of_the_sample() throws IOException {
        String now = ApiBundle.text(ApiBundle.of(SampleService.get().as("quantri")));
        if (Boolean.getBoolean("bangvang.write-openapi")) {
            Files.writeString(ApiBundle.FILE, now);
            return;
        }
        assertThat(Files.readString(ApiBundle.FILE))
                .as("docs/openapi.json; -Dbangvang.write-openapi=true writes it anew")
                .isEqualTo(now);
    }
}
