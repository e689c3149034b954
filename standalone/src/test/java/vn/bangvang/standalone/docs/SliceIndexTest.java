package vn.bangvang.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SliceIndexTest {

    private static final String BEGIN = "<!-- slice index: begin -->\n";
    private static final String END = "<!-- slice index: end -->\n";

    private final Sources sources = Sources.ofRepository();

    @Test
    void the_readme_lists_what_each_command_leads_to() throws IOException {
        Path readme = sources.root().resolve("README.md");
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        String table = new SliceIndex(sources).table();
        if (Boolean.getBoolean("bangvang.write-slice-index")) {
            Files.writeString(readme, text.substring(0, begin) + table + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end))
                .as("README's slice index; -Dbangvang.write-slice-index=true writes it anew")
                .isEqualTo(table);
    }
}
