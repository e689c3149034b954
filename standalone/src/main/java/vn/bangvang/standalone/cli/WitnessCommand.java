package vn.bangvang.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.ExportHashes;
import vn.bangvang.shared.history.HistoryVerification;
import vn.bangvang.shared.history.LogTree;
import vn.bangvang.shared.history.MalformedException;
import vn.bangvang.shared.history.Note;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.Verification;
import vn.bangvang.shared.history.Verification.Verdict;
import vn.bangvang.shared.history.Witness;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.server.FolderName;

/** Remembers the history of somebody else's installation, and signs that it only ever grew. */
@Command(
        name = "witness",
        versionProvider = Version.class,
        header = "Làm nhân chứng cho lịch sử của một nơi khác / Be a witness of somebody else's history",
        description = {
            "Lấy điểm kiểm tra mới nhất, chỉ ký khi nó tiếp nối điểm đã giữ, và giữ mãi cả hai.",
            "Fetches the newest checkpoint, signs it only if it continues the one that is held, and keeps both for good.",
            "Mã kết thúc: 0 đã ký hoặc đã giữ từ trước, 1 từ chối, 2 không đúng, 3 rẽ nhánh.",
            "Exit codes: 0 signed or held already, 1 refused, 2 it does not hold, 3 diverged."
        },
        exitCodeOnInvalidInput = CommandLines.REFUSED,
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class WitnessCommand implements Callable<Integer> {

    private static final String NEWEST = "newest.checkpoint";

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = {
                "Địa chỉ của dịch vụ, thư mục của một bản xuất, hoặc tệp điểm kiểm tra.",
                "The address of a service, the folder of an export, or the file of a checkpoint."
            })
    private String source = "";

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "witness",
            converter = FolderOption.class,
            description = "Nơi giữ điểm kiểm tra và khóa / where checkpoints and key are kept (./${DEFAULT-VALUE}).")
    private Path folder = Path.of("witness");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = {
                "Lần đầu: tên của nhân chứng, ví dụ thanhtra.example.vn/1.",
                "The first time: the name of the witness, such as thanhtra.example.vn/1."
            })
    private @Nullable String name;

    @Option(
            names = "--log-keys",
            paramLabel = "FILE",
            converter = FolderOption.class,
            description = {
                "Lần đầu: hai khóa mà lệnh keys của chủ nhật ký in ra, nhận qua đường khác.",
                "The first time: the two keys that the owner's command keys printed, received on another way."
            })
    private @Nullable Path logKeys;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            description = "Tài khoản để hỏi dịch vụ / the account with which the service is asked.")
    private @Nullable String account;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            converter = FolderOption.class,
            description = "Tệp chứa mật khẩu của tài khoản / the file with its password.")
    private @Nullable Path passwordFile;

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() throws IOException {
        Console console = new Console(System.out);
        try {
            Witness witness = witness(console);
            if (source.startsWith("http://") || source.startsWith("https://")) {
                return fromService(witness, console);
            }
            Path path = path();
            return Files.isDirectory(path) ? fromExport(witness, path, console) : fromFile(witness, path, console);
        } catch (MalformedException malformed) {
            console.refuse(
                    Bilingual.of("KHÔNG KÝ: " + malformed.getMessage(), "NOT SIGNED: " + malformed.getMessage()));
            return VerifyCommand.INVALID;
        } catch (RemoteHistory.NoAnswer none) {
            throw StartRefused.because(
                    "Không lấy được từ " + source + ": " + none.getMessage(),
                    "Nothing could be fetched from " + source + ": " + none.getMessage());
        }
    }

    private Path path() {
        try {
            return Path.of(source);
        } catch (InvalidPathException unreadable) {
            throw new StartRefused(FolderName.UNREADABLE, unreadable);
        }
    }

    private Witness witness(Console console) throws IOException {
        if (Witness.isIn(folder)) {
            return Witness.open(folder, InstantSource.system());
        }
        if (name == null || logKeys == null) {
            throw StartRefused.because(
                    "Lần đầu cần --name và --log-keys, vì trong " + folder + " chưa có nhân chứng nào.",
                    "The first time --name and --log-keys are needed: there is no witness in " + folder + " yet.");
        }
        Witness begun = begun(name, VerifyCommand.file(logKeys));
        console.say(
                "Khóa công khai của nhân chứng, để ghi vào quy ước nhân chứng:",
                "The public key of the witness, for the policy of whoever verifies:");
        console.print(begun.verifier().text());
        return begun;
    }

    private Witness begun(String own, byte[] keysOfLog) throws IOException {
        try {
            List<String> lines =
                    new String(keysOfLog, StandardCharsets.UTF_8).lines().toList();
            return Witness.begin(folder, own, lines, InstantSource.system());
        } catch (MalformedException malformed) {
            throw StartRefused.because(
                    "--name hoặc --log-keys không đúng: " + malformed.getMessage(),
                    "--name or --log-keys is not right: " + malformed.getMessage());
        }
    }

    private int fromService(Witness witness, Console console) throws IOException {
        RemoteHistory remote = new RemoteHistory(URI.create(source), account, password());
        return told(witness.take(remote.newest(), remote.keys(), remote::consistency), console);
    }

    private @Nullable String password() throws IOException {
        return passwordFile == null ? null : Files.readString(passwordFile).strip();
    }

    private int fromExport(Witness witness, Path export, Console console) throws IOException {
        if (Files.notExists(export.resolve(NEWEST))) {
            throw StartRefused.because(
                    "Trong " + export + " chưa có điểm kiểm tra nào.", "There is no checkpoint in " + export + ".");
        }
        Note newest = Note.read(Files.readAllBytes(export.resolve(NEWEST)));
        long size = Checkpoint.read(newest.text()).size();
        Verification result = HistoryVerification.verify(export, witness.upTo(size), events -> {});
        if (result.verdict() != Verdict.VALID) {
            VerifyCommand.report(result, console);
            if (result.evidence() != null) {
                diverged(witness.keep(result.evidence()), console);
            }
            return result.verdict() == Verdict.DIVERGED ? VerifyCommand.DIVERGED : VerifyCommand.INVALID;
        }
        LogTree tree = new LogTree(ExportHashes.of(export));
        return told(
                witness.take(
                        newest,
                        SigningKeys.readHistory(export.resolve("keys")).generations(),
                        (older, newer) -> Witness.Consistency.Path.of(older, newer, tree)),
                console);
    }

    private int fromFile(Witness witness, Path file, Console console) throws IOException {
        Note note = Note.read(VerifyCommand.file(file));
        try {
            return told(
                    witness.take(note, List.of(), (older, newer) -> {
                        throw new UncheckedIOException(new IOException("no proof in a single file"));
                    }),
                    console);
        } catch (UncheckedIOException noProof) {
            throw StartRefused.because(
                    "Tệp " + file
                            + " không chứng minh được nó tiếp nối điểm đã giữ: hãy nêu dịch vụ hoặc một bản xuất.",
                    "The file " + file
                            + " does not prove that it continues what is held: name a service or an export.");
        }
    }

    private static int told(Witness.Answer answer, Console console) {
        switch (answer.outcome()) {
            case COSIGNED ->
                console.say(
                        String.format(
                                Locale.ROOT, "Đã ký và giữ điểm kiểm tra ở cỡ %d: %s", answer.size(), answer.file()),
                        String.format(
                                Locale.ROOT,
                                "The checkpoint of %d events was signed and is held: %s",
                                answer.size(),
                                answer.file()));
            case HELD_ALREADY ->
                console.say(
                        String.format(Locale.ROOT, "Không có gì mới, vẫn ở cỡ %d: %s", answer.size(), answer.file()),
                        String.format(Locale.ROOT, "Nothing is new since %d events: %s", answer.size(), answer.file()));
            case OLDER -> {
                console.refuse(Bilingual.of(
                        String.format(
                                Locale.ROOT,
                                "KHÔNG KÝ: điểm kiểm tra ở cỡ %d cũ hơn điểm đã giữ: %s",
                                answer.size(),
                                answer.file()),
                        String.format(
                                Locale.ROOT,
                                "NOT SIGNED: the checkpoint of %d events is older than the one that is held: %s",
                                answer.size(),
                                answer.file())));
                return CommandLines.REFUSED;
            }
            case DIVERGED -> {
                diverged(answer.file(), console);
                return VerifyCommand.DIVERGED;
            }
        }
        return 0;
    }

    private static void diverged(Path evidence, Console console) {
        console.refuse(Bilingual.of(
                "RẼ NHÁNH, KHÔNG KÝ: lịch sử này trái với điểm đã giữ. Bằng chứng: " + evidence,
                "DIVERGED, NOT SIGNED: this history contradicts what is held. Evidence: " + evidence));
    }
}
