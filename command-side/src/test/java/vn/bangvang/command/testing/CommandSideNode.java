package vn.bangvang.command.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bangvang.command.CommandSideApplication;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.platform.axon.ServiceDefaults;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;

/** One command side node, as it is deployed, over a database of the test. */
public final class CommandSideNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private CommandSideNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static CommandSideNode start(TestDatabase database) {
        return start(database, Map.of());
    }

    /** With settings of its own. */
    public static CommandSideNode start(TestDatabase database, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(ServiceDefaults.apply());
        properties.putAll(database.asSpringProperties());
        properties.keySet().removeIf(name -> name.startsWith("bangvang.database.query."));
        properties.put("bangvang.master-key-file", masterKey(database).toString());
        properties.put("server.port", "0");
        properties.putAll(settings);
        SpringApplication application = new SpringApplication(CommandSideApplication.class);
        application.setDefaultProperties(properties);
        return new CommandSideNode(application.run());
    }

    /** Nodes over one database share one master key. */
    private static Path masterKey(TestDatabase database) {
        try {
            Path file = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "master-key-" + ProcessHandle.current().pid() + "-" + database.name() + ".json");
            MasterKey.createIfMissing(file);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Commands commands() {
        return get(Commands.class);
    }

    /** Speaks to the node over HTTP, not logged in. */
    public TestClient client() {
        return new TestClient("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
