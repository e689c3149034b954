package vn.bangvang.standalone.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.HistoryExport;
import vn.bangvang.shared.history.HistoryExport.RuleSetCopy;
import vn.bangvang.shared.history.KeyHistory;
import vn.bangvang.shared.history.LogChangedException;
import vn.bangvang.shared.history.Note;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.service.LogRows;
import vn.bangvang.shared.law.RuleSetText;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.database.DiskRoom;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;

/** Writes the history into a folder, for whoever is to check it elsewhere. */
@Command(
        name = "export",
        versionProvider = Version.class,
        header = "Xuất lịch sử để kiểm tra ở nơi khác / Write the history out, to be checked elsewhere",
        description = {
            "Dịch vụ đang chạy hay đã dừng đều được; kiểm tra bằng lệnh verify. Tên người vẫn ở dạng mã hóa.",
            "Whether the service runs or not; check it with verify. Names of people stay encrypted."
        },
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            converter = FolderOption.class,
            description = "Thư mục dữ liệu / data folder (./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            converter = FolderOption.class,
            description = "Thư mục mới hoặc trống / a new or empty folder.")
    private Path out = Path.of("history");

    @Option(
            names = "--until",
            paramLabel = "POSITION",
            defaultValue = "0",
            description = {
                "Đến điểm kiểm tra đầu tiên từ vị trí này trở đi; mặc định: toàn bộ.",
                "Up to the first checkpoint at this position or after it; everything by default."
            })
    private long until;

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() throws IOException {
        demandEmpty();
        return Databases.with(data, this::export);
    }

    private void demandEmpty() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw StartRefused.because(out + " không phải là thư mục.", out + " is not a folder.");
        }
        if (Files.isDirectory(out)) {
            try (Stream<Path> there = Files.list(out)) {
                if (there.findAny().isPresent()) {
                    throw StartRefused.because(
                            "Thư mục " + out + " không trống: hãy chọn thư mục khác.",
                            "The folder " + out + " is not empty: choose another one.");
                }
            }
        }
    }

    private int export(Map<String, Object> database, Console console) throws IOException {
        try (HikariDataSource owner = Databases.owner(database)) {
            demandRoom(owner);
            Files.createDirectories(out);
            Path keys = Databases.historyKeys(data);
            SigningKeys.createIfMissing(keys);
            CheckpointFiles checkpoints = new CheckpointFiles(Databases.checkpoints(data));
            LogRows log = new LogRows(owner);
            long end = end(log, checkpoints, new Checkpointer(log, checkpoints, keys, InstantSource.system()), console);
            Percent percent = new Percent(console, end, "sự kiện đã xuất", "events written");
            long written = new HistoryExport(out)
                    .write(
                            keysOf(SigningKeys.readHistory(keys), end, log),
                            each -> log.events(0, end, each),
                            each -> checkpoints.upTo(end, each),
                            ruleSets(owner),
                            percent::at);
            console.say(
                    String.format(Locale.ROOT, "Đã xuất %d sự kiện vào %s", written, out),
                    String.format(Locale.ROOT, "%d events were written to %s", written, out));
            return 0;
        }
    }

    /** Of an export that ends before: as they were then. Of a log that was cut off all of them, which tell that there was more. */
    private static KeyHistory keysOf(KeyHistory keys, long end, LogRows log) {
        return keys.last().after() > log.head() ? keys : keys.upTo(end);
    }

    /** Where the export ends: at a checkpoint, so that all of it is signed. */
    private long end(LogRows log, CheckpointFiles checkpoints, Checkpointer checkpointer, Console console) {
        Optional<Note> enough = until > 0 ? checkpoints.first(until) : Optional.empty();
        if (enough.isPresent()) {
            return size(enough.get());
        }
        try {
            return checkpointer.seal().map(ExportCommand::size).orElse(0L);
        } catch (UncheckedIOException notSigned) {
            throw Databases.withoutSecret(notSigned);
        } catch (LogChangedException changed) {
            console.say(
                    "Nhật ký không còn là nhật ký đã ký ở vị trí " + changed.size()
                            + ": xuất nguyên trạng, không ký thêm.",
                    "The log is not what was signed at position " + changed.size()
                            + ": it is written as it is, and nothing more is signed.");
            return log.head();
        }
    }

    private static long size(Note note) {
        return Checkpoint.read(note.text()).size();
    }

    /** An export that fills the disk of the database would stop the service. */
    private void demandRoom(DataSource owner) throws IOException {
        long stored = JdbcClient.create(owner)
                .sql("select pg_table_size('log.event')")
                .query(Long.class)
                .single();
        Path there = out.toAbsolutePath();
        while (Files.notExists(there)) {
            there = there.getParent();
        }
        long needed = 2 * stored + DiskRoom.FOR_EVENTS;
        if (new DiskRoom(there).free() < needed) {
            String megabytes = needed / DiskRoom.MEGABYTE + " MB";
            throw StartRefused.because(
                    "Ổ đĩa của " + out + " không đủ chỗ: cần khoảng " + megabytes + ".",
                    "The disk of " + out + " has no room: about " + megabytes + " are needed.");
        }
    }

    /** Those that come with the product, and every version of the installation's own. */
    private static List<RuleSetCopy> ruleSets(DataSource owner) {
        List<RuleSetCopy> all = new ArrayList<>();
        for (RuleSetText text : RuleSets.shipped()) {
            all.add(new RuleSetCopy(text.id(), text.content().getBytes(StandardCharsets.UTF_8)));
        }
        all.addAll(JdbcClient.create(owner)
                .sql("select id, content from log.rule_set order by id, registered_at")
                .query((row, number) ->
                        new RuleSetCopy(row.getString(1), row.getString(2).getBytes(StandardCharsets.UTF_8)))
                .list());
        return all;
    }
}
