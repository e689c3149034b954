package vn.bangvang.shared.platform.database;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.law.RuleSetMistakes;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/**
 * Makes a database server ready for the services, and ends: the database, its roles with their passwords, the schemas
 * both sides share, and the master key. It may be run again at any time, after an update or with new passwords; what
 * is there stays. Only this program needs the superuser, and no service that stays up needs the owner.
 */
public final class PrepareDatabase {

    private static final long LOCK = 0x62616e6776616e67L;

    private final PreparationSettings settings;
    private final PrintStream out;

    private PrepareDatabase(PreparationSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] args) {
        LoggingSystem.get(PrepareDatabase.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), out));
    }

    /** Returns the exit code: 0, or that of a {@link PreparationRefused.Cause}. */
    static int run(Map<String, String> environment, PrintStream out) {
        try {
            new PrepareDatabase(PreparationSettings.of(environment), out).prepare();
            return 0;
        } catch (PreparationRefused refused) {
            out.println("✗ " + refused.getMessage());
            return refused.exitCode();
        }
    }

    private void prepare() {
        try (Connection server = connect("postgres")) {
            // Two of these at once would change the same rows of the server's catalogue; the lock ends with the
            // connection.
            execute(server, "select pg_advisory_lock(" + LOCK + ")");
            DatabaseRoles.createDatabase(server, settings.database());
            try (Connection inside = connect(settings.database())) {
                DatabaseRoles.create(inside, settings.passwords());
                say("Đã có cơ sở dữ liệu và các vai trò", "The database and its roles are there");
                migrate();
                enterRuleSets();
                keepMasterKey(inside);
            }
        } catch (SQLException broken) {
            throw PreparationRefused.because(
                    PreparationRefused.Cause.DATABASE,
                    "Không chuẩn bị được cơ sở dữ liệu",
                    "The database could not be prepared",
                    broken);
        }
        say("Sẵn sàng", "Ready");
    }

    private void migrate() {
        try {
            new Migrations(settings.url(), settings.owner()).migrateShared();
            say("Lược đồ chung đã ở phiên bản mới nhất", "The shared schemas are up to date");
        } catch (NewerDatabaseException newer) {
            throw PreparationRefused.because(
                    PreparationRefused.Cause.NEWER,
                    "Cơ sở dữ liệu đã do một phiên bản mới hơn chuẩn bị; hãy dùng phiên bản đó",
                    "A newer version has prepared this database; use that one",
                    newer);
        } catch (FlywayException broken) {
            throw PreparationRefused.because(
                    PreparationRefused.Cause.DATABASE,
                    "Không cập nhật được lược đồ",
                    "The schemas could not be brought up to date",
                    broken);
        }
    }

    private void enterRuleSets() {
        Path folder = settings.ruleSets();
        if (folder == null) {
            return;
        }
        RuleSetRegister register = new RuleSetRegister(settings.url(), settings.owner());
        try {
            register.enter(folder);
        } catch (RuleSetMistakes wrong) {
            wrong.mistakes().forEach(mistake -> say(mistake.inVietnamese(), mistake.inEnglish()));
            throw PreparationRefused.because(
                    PreparationRefused.Cause.RULE_SETS,
                    "Chưa dùng được bộ quy định trong " + folder,
                    "The rule sets in " + folder + " cannot be used");
        } catch (UncheckedIOException unreadable) {
            throw PreparationRefused.because(
                    PreparationRefused.Cause.RULE_SETS,
                    "Không đọc được bộ quy định trong " + folder,
                    "The rule sets in " + folder + " cannot be read",
                    unreadable);
        }
        register.inUse().forEach(text -> say("Bộ quy định riêng: " + text, "Own rule set: " + text));
    }

    /** A new key instead of a lost one would leave every name unreadable for ever, and nobody would notice. */
    private void keepMasterKey(Connection inside) throws SQLException {
        Path file = settings.masterKeyFile();
        try {
            if (!Files.exists(file) && hasSealedText(inside)) {
                throw PreparationRefused.because(
                        PreparationRefused.Cause.MASTER_KEY,
                        String.format(
                                Locale.ROOT,
                                "Thiếu khóa chủ %s, mà đã có dữ liệu cá nhân mã hóa bằng nó: hãy khôi phục từ bản sao lưu",
                                file),
                        String.format(
                                Locale.ROOT,
                                "The master key %s is missing, and personal data is encrypted under it: restore it from a backup",
                                file));
            }
            MasterKey.createIfMissing(file);
            MasterKey.read(file);
            SigningKeys.createIfMissing(SigningKeys.beside(file));
            say("Khóa chủ ở " + file + ", hãy sao lưu riêng", "The master key is " + file + "; back it up apart");
        } catch (IOException broken) {
            throw PreparationRefused.because(
                    PreparationRefused.Cause.MASTER_KEY,
                    "Không đọc hoặc ghi được khóa chủ " + file,
                    "The master key cannot be read or written: " + file,
                    broken);
        }
    }

    private static boolean hasSealedText(Connection inside) throws SQLException {
        try (Statement statement = inside.createStatement();
                ResultSet rows = statement.executeQuery("select exists (select from log.person_key)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        Login superuser = settings.superuser();
        return DriverManager.getConnection(settings.urlOf(database), superuser.username(), superuser.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void say(String vietnamese, String english) {
        out.println("• " + vietnamese + " / " + english);
    }
}
