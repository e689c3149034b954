package vn.bangvang.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bangvang.shared.history.Check;
import vn.bangvang.shared.history.Finding;
import vn.bangvang.shared.history.HistoryVerification;
import vn.bangvang.shared.history.Verification;
import vn.bangvang.shared.history.Verification.Verdict;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;

/** Checks an export, with no database and no network. */
@Command(
        name = "verify",
        versionProvider = Version.class,
        header = "Kiểm tra một bản xuất lịch sử / Check an export of the history",
        description = {
            "Không cần cơ sở dữ liệu hay mạng. Mã kết thúc: 0 đúng, 2 không đúng, 3 khác với điểm kiểm tra.",
            "Needs no database and no network. Exit codes: 0 it holds, 2 it does not, 3 another history than the checkpoint says."
        },
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    static final int INVALID = 2;
    static final int DIVERGED = 3;

    private static final Map<Check.Kind, Bilingual> KINDS = new EnumMap<>(Map.of(
            Check.Kind.COMPLETENESS, Bilingual.of("đầy đủ", "completeness"),
            Check.Kind.INTEGRITY, Bilingual.of("nguyên vẹn", "integrity"),
            Check.Kind.AUTHENTICITY, Bilingual.of("chữ ký", "authenticity"),
            Check.Kind.CONSISTENCY, Bilingual.of("nhất quán", "consistency"),
            Check.Kind.EVIDENCE, Bilingual.of("đối chiếu bên ngoài", "outside evidence")));

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            converter = FolderOption.class,
            description = "Thư mục do lệnh export ghi / the folder that export wrote.")
    private Path folder = Path.of("history");

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            converter = FolderOption.class,
            description = {
                "Điểm kiểm tra đã giữ bên ngoài từ trước: lịch sử phải tiếp nối nó; có thể nêu nhiều lần.",
                "A checkpoint that was held outside: the history must continue it; may be given several times."
            })
    private List<Path> checkpoints = new ArrayList<>();

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw StartRefused.because("Không có thư mục " + folder + ".", "There is no folder " + folder + ".");
        }
        List<byte[]> held = new ArrayList<>();
        for (Path checkpoint : checkpoints) {
            if (!Files.isRegularFile(checkpoint)) {
                throw StartRefused.because("Không có tệp " + checkpoint + ".", "There is no file " + checkpoint + ".");
            }
            held.add(Files.readAllBytes(checkpoint));
        }
        Console console = new Console(System.out);
        Steps steps = new Steps(console);
        Verification result = HistoryVerification.verify(folder, held, steps::at);
        report(result, console);
        return result.verdict() == Verdict.VALID ? 0 : result.verdict() == Verdict.INVALID ? INVALID : DIVERGED;
    }

    private static void report(Verification result, Console console) {
        console.say(
                String.format(
                        Locale.ROOT,
                        "Đã kiểm tra %d sự kiện của %d hồ sơ và %d điểm kiểm tra; nhật ký %s",
                        result.events(),
                        result.streams(),
                        result.checkpoints(),
                        result.origin()),
                String.format(
                        Locale.ROOT,
                        "%d events of %d cases and %d checkpoints were checked; the log %s",
                        result.events(),
                        result.streams(),
                        result.checkpoints(),
                        result.origin()));
        for (Finding finding : result.findings()) {
            Bilingual kind = KINDS.get(finding.check().kind());
            String where = finding.position() == 0 ? "" : " " + finding.position();
            console.refuse(Bilingual.of(
                    String.format(
                            Locale.ROOT,
                            "Mục %d (%s)%s: %s",
                            finding.check().number(),
                            kind.vietnamese(),
                            where.isEmpty() ? "" : ", vị trí" + where,
                            finding.vietnamese()),
                    String.format(
                            Locale.ROOT,
                            "Check %d (%s)%s: %s",
                            finding.check().number(),
                            kind.english(),
                            where.isEmpty() ? "" : ", position" + where,
                            finding.english())));
        }
        if (result.verdict() == Verdict.VALID) {
            valid(result, console);
        } else {
            console.refuse(
                    result.verdict() == Verdict.DIVERGED
                            ? Bilingual.of(
                                    "RẼ NHÁNH: đây không phải là lịch sử mà điểm kiểm tra đã ghi.",
                                    "DIVERGED: this is not the history that the checkpoint speaks of.")
                            : Bilingual.of(
                                    "KHÔNG ĐÚNG: bản xuất này không chứng minh được.",
                                    "INVALID: this export does not hold."));
        }
    }

    private static void valid(Verification result, Console console) {
        console.say(
                String.format(
                        Locale.ROOT,
                        "ĐÚNG: không thiếu, không sửa, không chen; gốc cây băm ở cỡ %d là %s",
                        result.events(),
                        Base64.getEncoder().encodeToString(result.root())),
                String.format(
                        Locale.ROOT,
                        "VALID: nothing is missing, changed or slipped in; the root of the tree of %d events is %s",
                        result.events(),
                        Base64.getEncoder().encodeToString(result.root())));
        if (result.unanchored()) {
            console.say(
                    "CHƯA NEO: không có điểm kiểm tra giữ bên ngoài để đối chiếu. Ai giữ cả khóa lẫn cơ sở dữ liệu vẫn có"
                            + " thể đã viết lại tất cả. Hãy giữ điểm kiểm tra cuối và dùng --checkpoint lần sau.",
                    "UNANCHORED: no checkpoint from outside was compared. Whoever has both the keys and the database could"
                            + " have written everything anew. Keep the last checkpoint, and give it with --checkpoint next time.");
        } else {
            console.say(
                    String.format(
                            Locale.ROOT,
                            "Khớp với điểm kiểm tra giữ bên ngoài: đến vị trí %d đúng là lịch sử đã có khi ấy.",
                            result.held()),
                    String.format(
                            Locale.ROOT,
                            "It agrees with the held checkpoint: up to position %d it is the history of that day.",
                            result.held()));
        }
    }

    /** Each million events, so that a long check is seen to go on. */
    private static final class Steps {

        private static final long STEP = 1_000_000;

        private final Console console;
        private long told;

        Steps(Console console) {
            this.console = console;
        }

        void at(long events) {
            if (events - told >= STEP) {
                told = events;
                console.say("Đã kiểm tra " + events + " sự kiện", events + " events checked");
            }
        }
    }
}
