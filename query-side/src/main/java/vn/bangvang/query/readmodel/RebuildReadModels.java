package vn.bangvang.query.readmodel;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.platform.database.DatabasePools;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.platform.database.DatabaseRoles;
import vn.bangvang.shared.platform.database.DiskRoom;
import vn.bangvang.shared.platform.database.Migrations;

/**
 * Builds read models anew from the log, by their names, whether a node is running or not; as the owner of the database. It is
 * told the same properties as the services.
 */
public final class RebuildReadModels {

    public static final String ALL = "all";
    public static final String COMPARE_ONLY = "--compare-only";
    public static final String BACK = "--back";

    /** Not what was asked for: an unknown name, or no way to the database. */
    public static final int WRONG_USAGE = 2;
    /** Asked to compare only, it found a difference. */
    public static final int DIFFERS = 6;
    /** It was done, and a node must be started again: the log did not hold what they had come to. */
    public static final int AFTER_START = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RebuildReadModels.class);
    private static final String URL = "bangvang.database.url";
    private static final String OWNER = "bangvang.database.owner.";
    /** How many events make one transaction. */
    private static final String BATCH = "bangvang.rebuild.batch";

    /** For each thread that reads ahead, and some more. */
    private static final int CONNECTIONS = 6 + Runtime.getRuntime().availableProcessors();

    /** Three times of what commands need, so that they are not refused for it. */
    private static final long RESERVE = 3 * DiskRoom.FOR_EVENTS;

    private RebuildReadModels() {}

    public static void main(String[] args) {
        try {
            System.exit(run(Map.of(), (vietnamese, english) -> LOG.info("{} / {}", vietnamese, english), args));
        } catch (RebuildRefused refused) {
            LOG.error(refused.getMessage());
            System.exit(1);
        }
    }

    /** The connections, and what the inbox asks of other cases. */
    private static void register(GenericApplicationContext context) {
        context.registerBean(HikariDataSource.class, () -> connections(context.getEnvironment()));
        context.registerBean(LogFollower.class, () -> new LogFollower(context.getBean(HikariDataSource.class)));
    }

    private static HikariDataSource connections(Environment environment) {
        return DatabasePools.patient(
                environment.getRequiredProperty(URL), owner(environment), CONNECTIONS, "bangvang-rebuild");
    }

    private static Login owner(Environment environment) {
        return new Login(
                environment.getProperty(OWNER + "username", DatabaseRoles.OWNER),
                environment.getRequiredProperty(OWNER + "password"));
    }

    /**
     * @param arguments names or {@link #ALL}, and one of {@link #COMPARE_ONLY} and {@link #BACK}
     * @return 0 when it was done, or one of the codes of this class
     * @throws RebuildRefused when it cannot be done now
     */
    public static int run(Map<String, Object> settings, RebuildReport report, String... arguments) {
        SpringApplication application = new SpringApplication(PrepareReadModels.class);
        application.addInitializers(context -> register((GenericApplicationContext) context));
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setLazyInitialization(true);
        application.setDefaultProperties(settings);
        try (ConfigurableApplicationContext context = application.run()) {
            Environment environment = context.getEnvironment();
            if (environment.getProperty(URL) == null || environment.getProperty(OWNER + "password") == null) {
                LOG.error("Thiếu / missing: {} hoặc / or {}password", URL, OWNER);
                return WRONG_USAGE;
            }
            Collection<ReadModel> known =
                    context.getBeansOfType(ReadModel.class).values();
            List<String> words = List.of(arguments);
            List<String> options =
                    words.stream().filter(word -> word.startsWith("--")).toList();
            if (options.size() > 1 || !List.of(COMPARE_ONLY, BACK).containsAll(options)) {
                report.say(
                        "Chỉ dùng một trong hai: " + COMPARE_ONLY + ", " + BACK,
                        "Use one of these: " + COMPARE_ONLY + ", " + BACK);
                return WRONG_USAGE;
            }
            List<ReadModel> wanted = wanted(
                    known, words.stream().filter(word -> !word.startsWith("--")).toList());
            if (wanted.isEmpty()) {
                report.say(
                        "Hãy nêu tên: " + ALL + ", " + names(known),
                        "Name some of these: " + ALL + ", " + names(known));
                return WRONG_USAGE;
            }
            return alone(context.getBean(HikariDataSource.class), environment, wanted, words, report);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String names(Collection<ReadModel> known) {
        return String.join(", ", known.stream().map(ReadModel::name).sorted().toList());
    }

    /** Empty when one of the names is unknown. */
    private static List<ReadModel> wanted(Collection<ReadModel> known, List<String> names) {
        Map<String, ReadModel> byName = new TreeMap<>();
        known.forEach(model -> byName.put(model.name(), model));
        if (names.equals(List.of(ALL))) {
            return List.copyOf(byName.values());
        }
        return byName.keySet().containsAll(names)
                ? names.stream().distinct().map(byName::get).toList()
                : List.of();
    }

    /** Of two at once, the second is refused. */
    private static int alone(
            HikariDataSource database,
            Environment environment,
            List<ReadModel> wanted,
            List<String> words,
            RebuildReport report)
            throws SQLException, InterruptedException {
        List<ReadModel> models =
                wanted.stream().filter(model -> !model.opensNames()).toList();
        boolean builds = words.stream().noneMatch(word -> word.startsWith("--"));
        if (models.isEmpty() && !builds) {
            throw new RebuildRefused(
                    names(wanted) + " do dịch vụ đang chạy tự đọc lại: không có bản trước để trở lại hay so sánh.",
                    names(wanted)
                            + " is read anew by the running service: there is no copy to go back to or to compare.");
        }
        try (Connection holder = database.getConnection()) {
            boolean first = JdbcClient.create(new SingleConnectionDataSource(holder, true))
                    .sql("select pg_try_advisory_lock(hashtextextended('bangvang rebuild', 0))")
                    .query(Boolean.class)
                    .single();
            if (!first) {
                throw new RebuildRefused(
                        "Một lệnh dựng lại khác đang chạy trên cơ sở dữ liệu này.",
                        "Another rebuild is running on this database.");
            }
            Migrations migrations = new Migrations(environment.getRequiredProperty(URL), owner(environment));
            ModelCopies copies = new ModelCopies(database, migrations);
            ReadModelSchemas.migrate(
                    migrations,
                    models.stream().filter(model -> !copies.exists(model)).toList());
            if (builds) {
                wanted.stream()
                        .filter(ReadModel::opensNames)
                        .forEach(model -> mark(model, database, migrations, report));
            }
            if (models.isEmpty()) {
                return 0;
            }
            int batch = environment.getProperty(BATCH, Integer.class, BulkReplay.BATCH);
            DiskRoom disk = disk(environment.getProperty("bangvang.database.folder", ""));
            Rebuild rebuild = new Rebuild(database, copies, () -> disk == null || disk.free() > RESERVE, report, batch);
            if (words.contains(BACK)) {
                return swapped(rebuild.back(models), models, report);
            }
            demandRoom(disk, copies, models, report);
            if (words.contains(COMPARE_ONLY)) {
                return rebuild.compareOnly(models) ? 0 : DIFFERS;
            }
            // Whoever doubts what was made of the log doubts this too.
            JdbcClient.create(database)
                    .sql("delete from log.reference_snapshot")
                    .update();
            return swapped(rebuild.anew(models), models, report);
        }
    }

    private static int swapped(boolean goesOn, List<ReadModel> models, RebuildReport report) {
        String names = names(models).replace(",", "");
        report.say(
                "Đã thay. Trở lại bản trước: chạy lại lệnh với " + BACK + " " + names,
                "Swapped. To go back: run this again with " + BACK + " " + names);
        return goesOn ? 0 : AFTER_START;
    }

    /** A node has the keys to names that this command has not: it reads the model anew in its place. */
    private static void mark(ReadModel model, HikariDataSource database, Migrations migrations, RebuildReport report) {
        ReadModelSchemas.migrate(migrations, List.of(model));
        JdbcClient.create(database)
                .sql("update " + model.schema() + ".token set rebuild = true where position > 0")
                .update();
        report.say(
                model.name() + ": dịch vụ đang chạy tự đọc lại, trong lúc đó không tìm được theo tên",
                model.name() + ": the running service reads it anew; meanwhile nobody is found by name");
    }

    /** A second copy of each; what an earlier rebuild left behind is thrown away first. */
    private static void demandRoom(
            @Nullable DiskRoom disk, ModelCopies copies, List<ReadModel> models, RebuildReport report) {
        long needed = RESERVE;
        long freed = 0;
        for (ReadModel model : models) {
            needed += copies.size(model);
            freed += copies.size(ModelCopy.old(model)) + copies.size(ModelCopy.next(model));
        }
        String megabytes = String.format(Locale.ROOT, "%d MB", needed / DiskRoom.MEGABYTE);
        report.say(
                "Cần khoảng " + megabytes + " trên ổ đĩa của cơ sở dữ liệu cho bản mới",
                "About " + megabytes + " are needed on the disk of the database for what is built");
        if (disk != null && disk.free() + freed < needed) {
            throw new RebuildRefused(
                    "Ổ đĩa không đủ chỗ cho bản mới: cần " + megabytes + ". Hãy giải phóng dung lượng rồi làm lại.",
                    "The disk has no room for a second copy: " + megabytes
                            + " are needed. Free some space and try again.");
        }
    }

    /** None for a server on another machine, whose disk nobody here can see. */
    private static @Nullable DiskRoom disk(String folder) {
        try {
            return folder.isBlank() ? null : new DiskRoom(Path.of(folder));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
