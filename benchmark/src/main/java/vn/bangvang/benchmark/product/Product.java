package vn.bangvang.benchmark.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Lagging;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.load.Slice;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.platform.axon.ServiceDefaults;
import vn.bangvang.shared.platform.identity.Accounts;

/** The whole product, both sides and all read models, commanded through its gateway. It serves HTTP as well. */
public final class Product implements Contender, Lagging {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final Nominees nominees = new Nominees();
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Gateway gateway;
    private @Nullable Database database;
    private Map<String, Object> properties = Map.of();
    private String address = "";

    @Override
    public String name() {
        return "bangvang";
    }

    @Override
    public void prepare(Database database) throws Exception {
        this.database = database;
        Path folder = Files.createTempDirectory("bangvang-benchmark");
        Path key = folder.resolve("master-key.json");
        MasterKey.createIfMissing(key);
        properties = ProductDatabase.create(database).springProperties();
        properties.put("bangvang.master-key-file", key.toString());
        properties.put("server.port", 0);
        properties.put("server.address", "127.0.0.1");
        context = start(properties);
        forget(key, folder);
        address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        gateway = new Gateway(context.getBean(Commands.class), today);
        new Province(gateway, today).found();
        Logins.create(context.getBean(Accounts.class));
    }

    private static ConfigurableApplicationContext start(Map<String, Object> properties) {
        SpringApplication application = new SpringApplication(ProductApplication.class);
        application.setDefaultProperties(ServiceDefaults.apply());
        application.addInitializers(starting -> starting.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("benchmark", properties)));
        return application.run();
    }

    private static void forget(Path key, Path folder) throws IOException {
        Files.delete(key);
        Files.delete(folder);
    }

    /** As which the product finds its database; once it is prepared. */
    Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Nomination open(int caller) {
        return new GatewayNomination(Objects.requireNonNull(gateway), nominees.next(), today);
    }

    @Override
    public List<Double> lags(Slice slice, double perSecond) throws Exception {
        Collection<ReadModel> models =
                Objects.requireNonNull(context).getBeansOfType(ReadModel.class).values();
        return new LagWatch(Objects.requireNonNull(database), ShownSteps.in(models)).lags(this, slice, perSecond);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
