package vn.bangvang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bangvang.shared.law.RuleSetMistakes;
import vn.bangvang.shared.platform.axon.ServiceDefaults;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Progress;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.EmbeddedServer;
import vn.bangvang.standalone.server.Ports;

/**
 * The running product on a data folder: the database and the application, which begins beside it and waits for it where it
 * needs it; the application is stopped first.
 */
public final class Service {

    private final DataFolder folder;
    private final ConfigurableApplicationContext context;

    private Service(DataFolder folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /**
     * What has been opened by the time something fails is closed with {@code closing}.
     *
     * @param practice whether its pages are to say that they show the sample
     */
    public static Service start(DataFolder folder, int port, boolean practice, Progress progress, Closing closing) {
        StartingDatabase database = new StartingDatabase(() -> {
            EmbeddedServer server = closing.add(EmbeddedServer.start(folder, progress));
            progress.say("Khởi động dịch vụ", "Starting the service");
            return server.springProperties();
        });
        try {
            return new Service(folder, closing.add(context(folder, database, port, practice)));
        } catch (RuntimeException failure) {
            database.demandStarted();
            throw failure;
        }
    }

    private static ConfigurableApplicationContext context(
            DataFolder folder, StartingDatabase database, int port, boolean practice) {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(ServiceDefaults.apply());
        application.addInitializers(prepared -> database.start());
        application.addListeners(new PropertiesFirst(properties(folder, port, practice), database));
        try {
            return application.run();
        } catch (PortInUseException e) {
            throw Ports.busy(port);
        } catch (RuntimeException | Error e) {
            folder.demandRoom();
            throw new StartRefused(failed(folder, e), e);
        }
    }

    private static Map<String, Object> properties(DataFolder folder, int port, boolean practice) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        properties.put("spring.application.name", "bangvang");
        // There is one process on a folder: after a crash it takes its read models back at once.
        properties.put("bangvang.query.node", "standalone");
        properties.put("bangvang.practice", practice);
        properties.put("bangvang.history.checkpoints", folder.checkpoints().toString());
        folder.ruleSets().ifPresent(own -> properties.put("bangvang.rule-sets.folder", own.toString()));
        try {
            properties.putAll(QuietLogging.properties(folder.logs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Bilingual failed(DataFolder folder, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof RuleSetMistakes wrong) {
            return Bilingual.of(
                    "Chưa dùng được bộ quy định riêng:\n  " + wrong.inVietnamese(),
                    "The installation's own rule sets cannot be used:\n  " + wrong.inEnglish());
        }
        return Bilingual.of(
                String.format(
                        Locale.ROOT,
                        "Dịch vụ không khởi động được: %s. Chi tiết trong %s",
                        root.getMessage(),
                        folder.path().resolve("logs")),
                String.format(
                        Locale.ROOT,
                        "The service could not start: %s. Details in %s",
                        root.getMessage(),
                        folder.path().resolve("logs")));
    }

    public DataFolder folder() {
        return folder;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }
}
