package vn.bangvang.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.InclusionProof;
import vn.bangvang.shared.history.KeyHistory;
import vn.bangvang.shared.history.KeyHistory.Generation;
import vn.bangvang.shared.history.KeyStatement;
import vn.bangvang.shared.history.MerkleProofs;
import vn.bangvang.shared.history.Note;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.WholeCheckState;
import vn.bangvang.shared.history.WholeCheckState.Ended;
import vn.bangvang.shared.history.WholeCheckState.Found;
import vn.bangvang.shared.history.service.LogRows;

/** What proves that something is in the history, as programs and people are given it. */
class ReceiptsIT {

    @TempDir
    static Path folder;

    private static QuerySide service;
    private static Checkpointer checkpointer;
    private static String auditor;
    private static String stranger;
    private static String representative;
    private static Flag flag;
    private static long submitted;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.startWith(Map.of("bangvang.history.checkpoints", folder.toString()));
        Path keys = SigningKeys.beside(
                Path.of(service.context().getEnvironment().getRequiredProperty("bangvang.master-key-file")));
        SigningKeys.createIfMissing(keys);
        checkpointer = new Checkpointer(
                new LogRows(service.database().query()), new CheckpointFiles(folder), keys, InstantSource.system());
        auditor = service.user(Role.AUDITOR, service.root());
        stranger = "no-mandate";
        service.account(stranger);
        flag = new Flag(service, "Báo Cao Bằng");
        submitted = flag.submitted();
        representative = service.user(Role.REPRESENTATIVE, flag.unit);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Checkpoint seal() {
        return Checkpoint.read(checkpointer.seal().orElseThrow().text());
    }

    @Test
    void checkpoints_keys_and_consistency_are_for_every_account_and_are_all_that_a_witness_needs() throws Exception {
        Checkpoint older = seal();
        service.unit("Xã Mới");
        Checkpoint newer = seal();

        String newest = text(stranger, "/api/history/checkpoints/newest");
        KeyHistory keys = keys(service.get(stranger, "/api/history/keys"));
        assertThat(keys.demandSigned(Note.read(newest.getBytes(StandardCharsets.UTF_8))))
                .usingRecursiveComparison()
                .isEqualTo(newer);
        assertThat(text(stranger, "/api/history/checkpoints/" + newer.size())).isEqualTo(newest);

        JsonNode proof = service.get(stranger, "/api/history/consistency?from=" + older.size());
        assertThat(proof.get("newerSize").asLong()).isEqualTo(newer.size());
        assertThat(bytes(proof, "olderRoot")).isEqualTo(older.root());
        assertThat(MerkleProofs.continues(older.size(), older.root(), newer.size(), newer.root(), path(proof)))
                .isTrue();
        assertThat(proof.get("checkpoint").asString()).isEqualTo(newest);
        assertThat(service.get(stranger, "/api/history/consistency?from=1&to=" + older.size())
                        .get("newerSize")
                        .asLong())
                .isEqualTo(older.size());
    }

    @Test
    void what_there_is_not_is_said() throws Exception {
        Checkpoint newest = seal();
        assertThat(service.status(stranger, "/api/history/checkpoints/" + (newest.size() + 1)))
                .isEqualTo(404);
        assertThat(service.status(stranger, "/api/history/checkpoints/many")).isEqualTo(400);
        assertThat(service.status(stranger, "/api/history/consistency")).isEqualTo(400);
        assertThat(service.status(stranger, "/api/history/consistency?from=0")).isEqualTo(400);
        assertThat(service.status(stranger, "/api/history/consistency?from=" + (newest.size() + 1)))
                .isEqualTo(400);
        assertThat(service.status(stranger, "/api/history/consistency?from=1&to=9999999"))
                .isEqualTo(404);
        assertThat(service.status("", "/api/history/checkpoints/newest")).isEqualTo(401);
        assertThat(service.status("", "/api/history/keys")).isEqualTo(401);
    }

    @Test
    void an_event_is_proved_to_whoever_may_read_it_as_soon_as_a_checkpoint_covers_it() throws Exception {
        seal();
        long position = flag.endorsed();
        HttpResponse<String> early =
                service.ask(representative, "/api/history/proofs/" + position, "Bangvang-Position", "" + position);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(QuerySide.json(early).get("code").asString()).isEqualTo("NOT_YET_SIGNED");
        assertThat(Long.parseLong(early.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 300L);

        Checkpoint signed = seal();
        KeyHistory keys = keys(service.get(representative, "/api/history/keys"));
        for (String reader : List.of(representative, auditor)) {
            JsonNode proof = service.get(reader, "/api/history/proofs/" + position);
            assertThat(proof.get("size").asLong()).isEqualTo(signed.size());
            InclusionProof made = new InclusionProof(
                    proof.get("index").asLong(),
                    path(proof),
                    Note.read(proof.get("checkpoint").asString().getBytes(StandardCharsets.UTF_8)));
            assertThat(made.proves(bytes(proof, "hash"), position, keys)).isTrue();

            String file = text(reader, "/api/history/proofs/" + position + "/tlog-proof");
            assertThat(InclusionProof.read(file.getBytes(StandardCharsets.UTF_8))
                            .proves(bytes(proof, "hash"), position, keys))
                    .isTrue();
        }
        String elsewhere = service.user(Role.REPRESENTATIVE, service.unit("Xã Khác"));
        for (String hidden : List.of(stranger, elsewhere)) {
            assertThat(service.status(hidden, "/api/history/proofs/" + position))
                    .isEqualTo(404);
            assertThat(service.status(hidden, "/api/history/proofs/" + position + "/tlog-proof"))
                    .isEqualTo(404);
            assertThat(service.status(hidden, "/history/receipts/" + position)).isEqualTo(404);
        }
        assertThat(service.status(auditor, "/api/history/proofs/9999999")).isEqualTo(404);
        assertThat(service.status(auditor, "/api/history/proofs/0")).isEqualTo(404);
        assertThat(service.status(representative, "/api/history/proofs/1")).isEqualTo(404);
        assertThat(service.status(auditor, "/api/history/proofs/1")).isEqualTo(200);
    }

    @Test
    void a_receipt_says_what_was_recorded_when_and_by_whom_and_when_it_will_be_signed() throws Exception {
        seal();
        UUID account = service.account("signs-receipts");
        service.mandate(account, Role.APPROVER, flag.province);
        Flag other = new Flag(service, "Báo Lạng Sơn");
        other.submitted();
        long position = service.happened(
                other.id.value(),
                Map.of("account", "" + account, "unit", "" + other.province, "role", "APPROVER"),
                new NominationEndorsed(
                        other.id, 0, "cluster", other.leader, CaseText.plain("Nhất trí"), LocalDate.of(2023, 2, 1)));
        String waiting = service.page(auditor, "/history/receipts/" + position);
        assertThat(waiting)
                .contains("Thẩm định, trình cấp trên", "Báo Lạng Sơn", "Người dùng signs-receipts", "01/02/2023")
                .contains("chưa có điểm kiểm tra nào ký. Chậm nhất lúc")
                .doesNotContain("<svg", "tlog-proof\"");

        Checkpoint signed = seal();
        String page = service.page(auditor, "/history/receipts/" + position);
        assertThat(page)
                .contains("trên " + signed.size() + " sự kiện", "/api/history/proofs/" + position + "/tlog-proof")
                .contains("href=\"/nominations/" + other.id + "\"")
                .doesNotContain("chưa có điểm kiểm tra nào ký");
        assertThat(service.page(auditor, "/nominations/" + other.id)).contains("/history/receipts/" + position);
    }

    @Test
    void the_code_on_it_holds_no_names_and_leads_to_a_page_that_says_whether_it_agrees() throws Exception {
        Checkpoint signed = seal();
        String text = read(service.page(representative, "/history/receipts/" + submitted));
        assertThat(text).startsWith("http://localhost:").matches("[ -~]{60,200}");
        String address = text.replaceFirst("http://[^/]*", "");
        assertThat(address)
                .matches("/history/checks\\?event=" + submitted + "&hash=[0-9a-f]{16}&size=\\d+&root=[0-9a-f]{16}");
        assertThat(signed.size()).isGreaterThanOrEqualTo(submitted);
        assertThat(service.page(stranger, address)).contains("<h2>Khớp</h2>").doesNotContain("Báo Cao Bằng");
        String spaced = address.replaceFirst("hash=(.{4})(.{4})", "hash=$1+$2");
        assertThat(service.page(stranger, spaced)).contains("<h2>Khớp</h2>");

        String wrong = address.replaceFirst("root=.", "root=" + (address.contains("root=0") ? "1" : "0"));
        assertThat(service.page(stranger, wrong)).contains("<h2>Không khớp</h2>");
        assertThat(service.page(stranger, address.replaceFirst("event=\\d+", "event=" + (submitted - 1))))
                .contains("<h2>Không khớp</h2>");
        assertThat(service.page(stranger, address.replaceFirst("event=\\d+", "event=9999999")))
                .contains("<h2>Không khớp</h2>");
        assertThat(service.page(stranger, "/history/checks")).doesNotContain("Khớp</h2>", "khớp</h2>");
        assertThat(service.status(stranger, "/history/checks?event=1&hash=ab")).isEqualTo(400);
        assertThat(service.status("", address)).isIn(302, 303, 401);
    }

    @Test
    void of_an_event_that_was_changed_in_the_database_nothing_is_proved() throws Exception {
        Flag other = new Flag(service, "Báo Hà Giang");
        long position = other.submitted();
        seal();
        String receipt = service.page(auditor, "/history/receipts/" + position);
        String address = read(receipt).replaceFirst("http://[^/]*", "");
        String byteChanged = "update log.event set payload = set_byte(payload, 9, get_byte(payload, 9) # 1)"
                + " where position = " + position;
        superuser(byteChanged);
        try {
            HttpResponse<String> refused = service.ask(auditor, "/api/history/proofs/" + position);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(QuerySide.json(refused).get("code").asString()).isEqualTo("LOG_CHANGED");
            assertThat(service.page(stranger, address)).contains("<h2>Không khớp</h2>");
        } finally {
            superuser(byteChanged);
        }
        String hashChanged =
                "update log.event set hash = set_byte(hash, 9, get_byte(hash, 9) # 1) where position = " + position;
        superuser(hashChanged);
        try {
            assertThat(service.page(auditor, "/history/receipts/" + position))
                    .contains("Không khớp với những gì đã ký")
                    .doesNotContain("<svg");
        } finally {
            superuser(hashChanged);
        }
        assertThat(service.page(auditor, "/history/receipts/" + position)).contains("<svg");
    }

    @Test
    void whoever_audits_or_administers_sees_what_was_signed_and_what_a_check_found() throws Exception {
        Checkpoint signed = seal();
        String administrator = service.user(Role.ADMINISTRATOR, service.root());
        Files.deleteIfExists(folder.resolve("whole-check"));
        assertThat(service.page(administrator, "/history"))
                .contains("trên " + signed.size() + " sự kiện", signed.origin(), "chưa có")
                .doesNotContain("/forms/history/checkpoints");
        assertThat(service.page(auditor, "/history")).contains("/forms/history/checkpoints");
        Instant at = Instant.parse("2026-12-01T01:00:00Z");
        new WholeCheckState(at, 0, List.of(), new byte[32], new Ended(at, 17), null).write(folder);
        assertThat(service.page(auditor, "/history")).contains("08:00 01/12/2026, 17 sự kiện", "Không thấy gì sai");
        new WholeCheckState(at, 0, List.of(), new byte[32], new Ended(at, 17), new Found(5, 5, at)).write(folder);
        assertThat(service.page(auditor, "/history"))
                .contains("Sự kiện 5 trong cơ sở dữ liệu đã bị sửa", "Có chỗ bị sửa", "/audit/5");
        assertThat(service.status(representative, "/history")).isEqualTo(403);
        assertThat(service.page(administrator, "/admin")).contains("href=\"/history\"");
        assertThat(service.page(auditor, "/audit")).contains("href=\"/history\"");
    }

    private static void superuser(String sql) throws Exception {
        try (Connection connection = service.database().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a camera reads of the code on a page. */
    private static String read(String page) throws Exception {
        Matcher svg = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"><path d=\"([^\"]+)\"")
                .matcher(page);
        assertThat(svg.find()).isTrue();
        int scale = 4;
        int side = Integer.parseInt(svg.group(1)) * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher line = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg.group(2));
        while (line.find()) {
            int x = Integer.parseInt(line.group(1)) * scale;
            int y = Integer.parseInt(line.group(2)) * scale;
            int wide = Integer.parseInt(line.group(3)) * scale;
            for (int row = y; row < y + scale; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + wide, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }

    private static String text(String user, String path) throws Exception {
        HttpResponse<String> answer = service.ask(user, path, "Bangvang-Position", "" + service.head());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        return answer.body();
    }

    private static KeyHistory keys(JsonNode said) {
        return KeyHistory.of(said.get("generations")
                .valueStream()
                .map(one -> new Generation(
                        KeyStatement.read(one.get("statement").asString().getBytes(StandardCharsets.UTF_8)),
                        Note.read(one.get("checkpoint").asString().getBytes(StandardCharsets.UTF_8))))
                .toList());
    }

    private static List<byte[]> path(JsonNode proof) {
        return proof.get("path")
                .valueStream()
                .map(hash -> HexFormat.of().parseHex(hash.asString()))
                .toList();
    }

    private static byte[] bytes(JsonNode proof, String field) {
        return HexFormat.of().parseHex(proof.get(field).asString());
    }
}
