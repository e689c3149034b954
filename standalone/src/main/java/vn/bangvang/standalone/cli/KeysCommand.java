package vn.bangvang.standalone.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.KeyHistory;
import vn.bangvang.shared.history.KeyStatement;
import vn.bangvang.shared.history.LogChangedException;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.service.LogRows;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;

/** The keys that sign the history: shows the public ones, or has new ones made. */
@Command(
        name = "keys",
        versionProvider = Version.class,
        header = "Khóa ký lịch sử / The keys that sign the history",
        description = {
            "In các khóa công khai để giao cho người giữ điểm kiểm tra; --rotate: thay khóa, khóa cũ ký khóa mới.",
            "Prints the public keys, for whoever holds checkpoints; --rotate replaces them, and the old ones sign the new."
        },
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class KeysCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            converter = FolderOption.class,
            description = "Thư mục dữ liệu / data folder (./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--rotate",
            description = {
                "Ký điểm kiểm tra cuối bằng khóa cũ, rồi thay khóa; dịch vụ đang chạy dùng khóa mới ngay.",
                "Sign a last checkpoint with the old keys, then replace them; a running service uses the new ones at once."
            })
    private boolean rotate;

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() throws IOException {
        Path keys = Databases.historyKeys(data);
        if (rotate) {
            return Databases.with(data, (database, console) -> show(rotated(database, keys), console));
        }
        if (Files.notExists(keys)) {
            throw StartRefused.because(
                    "Chưa có khóa ký lịch sử trong " + keys + ": khóa được tạo khi dịch vụ khởi động lần đầu.",
                    "There are no keys of the history in " + keys + ": they are made when the service first starts.");
        }
        return show(SigningKeys.readHistory(keys), new Console(System.out));
    }

    private static int show(KeyHistory history, Console console) {
        KeyStatement last = history.last();
        console.say(
                "Khóa thứ " + last.number() + " của " + history.origin() + ", ký từ sau vị trí " + last.after(),
                "Keys number " + last.number() + " of " + history.origin() + ", which sign what comes after position "
                        + last.after());
        last.keys().forEach(key -> console.print(key.text()));
        return 0;
    }

    private KeyHistory rotated(Map<String, Object> database, Path keys) {
        try (HikariDataSource owner = Databases.owner(database)) {
            return new Checkpointer(
                            new LogRows(owner),
                            new CheckpointFiles(Databases.checkpoints(data)),
                            keys,
                            InstantSource.system())
                    .rotateKeys();
        } catch (UncheckedIOException notSigned) {
            throw Databases.withoutSecret(notSigned);
        } catch (LogChangedException changed) {
            throw StartRefused.because(
                    "Nhật ký không còn là nhật ký đã ký ở vị trí " + changed.size() + ": không thay khóa.",
                    "The log is not what was signed at position " + changed.size() + ": the keys are not replaced.");
        }
    }
}
