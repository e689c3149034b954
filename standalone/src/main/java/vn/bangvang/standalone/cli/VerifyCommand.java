package vn.bangvang.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bangvang.shared.history.Check;
import vn.bangvang.shared.history.Finding;
import vn.bangvang.shared.history.HistoryVerification;
import vn.bangvang.shared.history.MalformedException;
import vn.bangvang.shared.history.Verification;
import vn.bangvang.shared.history.Verification.Verdict;
import vn.bangvang.shared.history.WitnessPolicy;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;

/** Checks an export, with no database and no network. */
@Command(
        name = "verify",
        versionProvider = Version.class,
        header = "Kiểm tra một bản xuất lịch sử / Check an export of the history",
        description = {
            "Không cần cơ sở dữ liệu hay mạng. Mã kết thúc: 0 đúng, 2 không đúng, 3 khác với điểm kiểm tra, 1 chưa kiểm tra được.",
            "Needs no database and no network. Exit codes: 0 it holds, 2 it does not, 3 another history than the checkpoint says,"
                    + " 1 it could not be checked."
        },
        exitCodeOnInvalidInput = CommandLines.REFUSED,
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    static final int INVALID = 2;
    static final int DIVERGED = 3;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final Map<Check.Kind, Bilingual> KINDS = new EnumMap<>(Map.of(
            Check.Kind.COMPLETENESS, Bilingual.of("đầy đủ", "completeness"),
            Check.Kind.INTEGRITY, Bilingual.of("nguyên vẹn", "integrity"),
            Check.Kind.AUTHENTICITY, Bilingual.of("chữ ký", "authenticity"),
            Check.Kind.CONSISTENCY, Bilingual.of("nhất quán", "consistency"),
            Check.Kind.EVIDENCE, Bilingual.of("đối chiếu bên ngoài", "outside evidence")));

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            converter = FolderOption.class,
            description = "Thư mục do lệnh export ghi / the folder that export wrote.")
    private @Nullable Path folder;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            converter = FolderOption.class,
            description = {
                "Điểm kiểm tra đã giữ bên ngoài từ trước: lịch sử phải tiếp nối nó; có thể nêu nhiều lần.",
                "A checkpoint that was held outside: the history must continue it; may be given several times."
            })
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            converter = FolderOption.class,
            description = {
                "Quy ước nhân chứng: nhân chứng nào của những cơ quan nào phải ký các điểm kiểm tra.",
                "Which witnesses of which organisations must have signed the checkpoints."
            })
    private @Nullable Path policy;

    @Option(
            names = "--require-witness",
            description = {
                "Chưa đủ nhân chứng thì coi là không đúng (mã 2).",
                "A history for which not enough witnesses vouch does not hold (exit code 2)."
            })
    private boolean witnessRequired;

    @Option(
            names = "--evidence-out",
            paramLabel = "FILE",
            converter = FolderOption.class,
            description = {
                "Nơi ghi bằng chứng khi lịch sử rẽ nhánh; mặc định: DIR.evidence.",
                "Where evidence of a diverged history is written; DIR.evidence by default."
            })
    private @Nullable Path evidenceOut;

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            converter = FolderOption.class,
            description = {
                "Kiểm tra bằng chứng do người khác đưa, thay cho một bản xuất.",
                "Check evidence that somebody handed over, instead of an export."
            })
    private @Nullable Path evidence;

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() throws IOException {
        Console console = new Console(System.out);
        WitnessPolicy rule = policy == null ? null : policy(policy);
        if (evidence != null) {
            return EvidenceReport.check(file(evidence), rule, console);
        }
        if (folder == null) {
            throw StartRefused.because(
                    "Hãy nêu thư mục của bản xuất, hoặc bằng chứng với --evidence.",
                    "Name the folder of an export, or evidence with --evidence.");
        }
        if (!Files.isDirectory(folder)) {
            throw StartRefused.because("Không có thư mục " + folder + ".", "There is no folder " + folder + ".");
        }
        List<byte[]> held = new ArrayList<>();
        for (Path checkpoint : checkpoints) {
            held.add(file(checkpoint));
        }
        Steps steps = new Steps(console);
        Verification result = HistoryVerification.verify(folder, held, rule, steps::at);
        report(result, console);
        if (result.evidence() != null) {
            Path beside = Path.of(folder.toAbsolutePath().normalize() + EvidenceReport.ENDING);
            EvidenceReport.write(result.evidence(), evidenceOut == null ? beside : evidenceOut, console);
        }
        if (result.verdict() == Verdict.VALID && witnessRequired && result.unanchored()) {
            console.refuse(Bilingual.of(
                    "KHÔNG ĐỦ NHÂN CHỨNG: --require-witness đòi lịch sử phải được xác nhận từ bên ngoài.",
                    "NOT WITNESSED: --require-witness asks for somebody outside to vouch for the history."));
            return INVALID;
        }
        return result.verdict() == Verdict.VALID ? 0 : result.verdict() == Verdict.INVALID ? INVALID : DIVERGED;
    }

    static byte[] file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw StartRefused.because("Không có tệp " + file + ".", "There is no file " + file + ".");
        }
        return Files.readAllBytes(file);
    }

    private static WitnessPolicy policy(Path file) throws IOException {
        try {
            return WitnessPolicy.read(file(file));
        } catch (MalformedException malformed) {
            throw StartRefused.because(
                    "Quy ước nhân chứng " + file + " không đúng mẫu: " + malformed.getMessage(),
                    "The policy " + file + " is not written as it should be: " + malformed.getMessage());
        }
    }

    static void report(Verification result, Console console) {
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
        if (result.events() > 0) {
            replayed(result, console);
        }
        console.say(
                "Đã tính lại " + result.results() + " kết quả: bảng xếp hạng, suy tôn, biểu quyết, quyết định",
                result.results() + " results were worked out anew: rankings, acclamations, votes, decisions");
        if (!result.allResults()) {
            console.say(
                    "Có sự kiện của phiên bản mới hơn: các kết quả từ đó trở đi chưa được tính lại.",
                    "There are events of a newer version: the results from there on were not worked out.");
        }
        for (String rules : result.unreadRules()) {
            console.say(
                    "Không đọc được bộ quy định " + rules + ": tỷ lệ biểu quyết theo bộ này chưa được đối chiếu.",
                    "The rule set " + rules + " cannot be read: terms of councils were not compared with it.");
        }
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

    private static void replayed(Verification result, Console console) {
        String head = HexFormat.of().formatHex(result.head());
        double seconds = result.took().toMillis() / 1e3;
        console.say(
                String.format(
                        VIETNAMESE,
                        "Đọc lại vị trí 1 đến %d trong %.1f giây; mã băm ở đó là %s",
                        result.events(),
                        seconds,
                        head),
                String.format(
                        Locale.ENGLISH,
                        "Positions 1 to %d were replayed in %.1f seconds; the hash there is %s",
                        result.events(),
                        seconds,
                        head));
    }

    private static void valid(Verification result, Console console) {
        console.say(
                String.format(
                        Locale.ROOT,
                        "ĐÚNG: không thiếu, không sửa, không chen%s; gốc cây băm ở cỡ %d là %s",
                        result.isComplete() ? ", kết quả tính lại đều khớp" : "",
                        result.events(),
                        Base64.getEncoder().encodeToString(result.root())),
                String.format(
                        Locale.ROOT,
                        "VALID: nothing is missing, changed or slipped in%s; the root of the tree of %d events is %s",
                        result.isComplete() ? ", and every result follows" : "",
                        result.events(),
                        Base64.getEncoder().encodeToString(result.root())));
        if (result.held() != null) {
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
        if (result.witnessed() != null) {
            console.say(
                    String.format(
                            Locale.ROOT,
                            "CÓ NHÂN CHỨNG: đến vị trí %d được xác nhận từ bên ngoài.",
                            result.witnessed()),
                    String.format(
                            Locale.ROOT,
                            "WITNESSED: up to position %d somebody outside vouches for it.",
                            result.witnessed()));
        } else if (result.held() != null) {
            console.say(
                    "CHƯA NEO: chưa đủ nhân chứng theo quy ước ký các điểm kiểm tra này.",
                    "UNANCHORED: fewer witnesses signed these checkpoints than the policy asks for.");
        } else {
            console.say(
                    "CHƯA NEO: không có điểm kiểm tra giữ bên ngoài để đối chiếu. Ai giữ cả khóa lẫn cơ sở dữ liệu vẫn có"
                            + " thể đã viết lại tất cả. Hãy giữ điểm kiểm tra cuối và dùng --checkpoint lần sau.",
                    "UNANCHORED: no checkpoint from outside was compared. Whoever has both the keys and the database could"
                            + " have written everything anew. Keep the last checkpoint, and give it with --checkpoint next time.");
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
