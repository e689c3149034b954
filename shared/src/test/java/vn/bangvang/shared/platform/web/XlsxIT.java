package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

class XlsxIT {

    @TempDir
    private static Path folder;

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(TestPostgres.newDatabase(), Map.of(), SampleService.class);
        service.bean(Accounts.class)
                .create(new NewAccount(UUID.randomUUID(), "lan", "Lan", null, "sáu bông lúa vàng", false));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static TestClient client() {
        return service.client().basic("lan", "sáu bông lúa vàng");
    }

    @Test
    void a_workbook_says_what_it_is() {
        HttpResponse<byte[]> answer = client().bytes("/api/rows?format=xlsx");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"bang-vang.xlsx\"");
        assertThat(client().header("Accept", XlsxConverter.XLSX.toString())
                        .bytes("/api/rows")
                        .body())
                .startsWith('P', 'K');
    }

    @Test
    void headings_are_in_the_readers_language_and_stay_in_sight() throws IOException {
        assertThat(sheet("vi")).contains(heading("Tên")).contains("state=\"frozen\"");
        assertThat(sheet("en")).contains(heading("Name"));
    }

    @Test
    void numbers_are_numbers_and_days_are_days() throws IOException {
        String sheet = sheet("vi");
        assertThat(sheet)
                .containsPattern("<c r=\"C2\" t=\"n\"><v>-9.50</v>")
                .containsPattern("<c r=\"C6\" t=\"n\"><v>9.125</v>");
        assertThat(sheet).containsPattern("<c r=\"B3\" s=\"\\d+\"[^>]*><v>45351(\\.0)?</v>"); // 29/02/2024
        assertThat(parts("vi").get("xl/styles.xml")).contains("dd/mm/yyyy");
    }

    @Test
    void text_is_text_whatever_it_looks_like() throws IOException {
        String sheet = sheet("vi");
        assertThat(sheet)
                .contains(text("A3", "=HYPERLINK(1)"))
                .contains(text("A5", "0012"))
                .contains(text("A6", "1/2"))
                .contains(text("A7", "-14"))
                .contains(text("A8", "1/QĐ-UBND"));
        assertThat(sheet).doesNotContain("<f>");
    }

    @Test
    void the_same_list_is_the_same_sheet() throws IOException {
        Map<String, String> one = parts("vi");
        Map<String, String> other = parts("vi");
        one.remove("docProps/core.xml"); // it says when it was made
        other.remove("docProps/core.xml");
        assertThat(one).isEqualTo(other).containsKey("xl/worksheets/sheet1.xml");
    }

    @Test
    void an_empty_list_still_has_its_headings() throws IOException {
        Map<String, String> parts =
                parts(client().bytes("/api/rows?none=true&format=xlsx").body());
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains(heading("Tên"))
                .doesNotContain("r=\"A2\"");
    }

    private static String heading(String text) {
        return text("A1\" s=\"1", text);
    }

    private static String text(String cell, String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(c -> escaped.append(c > 0x7e ? "&#x" + Integer.toHexString(c) + ";" : Character.toString(c)));
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + escaped + "</t>";
    }

    private static String sheet(String language) throws IOException {
        return parts(language).get("xl/worksheets/sheet1.xml");
    }

    private static Map<String, String> parts(String language) throws IOException {
        return parts(client().header("Accept-Language", language)
                .bytes("/api/rows?format=xlsx")
                .body());
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = Files.write(folder.resolve(UUID.randomUUID() + ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
