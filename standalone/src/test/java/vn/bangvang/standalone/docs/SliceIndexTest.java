package vn.bangvang.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SliceIndexTest {

    private final Sources sources = Sources.ofRepository();

    @Test
    void the_page_of_slices_lists_what_each_command_leads_to() throws IOException {
        Path page = sources.root().resolve("docs/slices.md");
        String written = new SliceIndex(sources).page();
        if (Boolean.getBoolean("bangvang.write-slice-index")) {
            Files.writeString(page, written);
            return;
        }
        assertThat(Files.readString(page))
                .as("docs/slices.md; -Dbangvang.write-slice-index=true writes it anew")
                .isEqualTo(written);
    }
}
