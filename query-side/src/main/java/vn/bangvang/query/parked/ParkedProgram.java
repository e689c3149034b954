package vn.bangvang.query.parked;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.bangvang.query.parked.ParkedEvents.ParkedEvent;
import vn.bangvang.query.parked.ParkedEvents.Stored;
import vn.bangvang.query.parked.Retries.Asked;
import vn.bangvang.query.parked.Retries.Outcome;
import vn.bangvang.query.parked.Retries.Result;
import vn.bangvang.query.parked.Retries.Wanted;
import vn.bangvang.query.readmodel.PrepareReadModels;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.shared.platform.database.DatabaseRoles;

/**
 * Lists what is parked, shows one event, and asks for events to be tried again; whether a node runs or not. It is told the
 * same properties as the services, with the login of the owner.
 */
public final class ParkedProgram {

    public static final int DONE = 0;
    /** Something that was asked for is not there, or still cannot be handled. */
    public static final int STILL_PARKED = 1;
    /** The arguments make no sense, or a login is missing. */
    public static final int WRONG_USAGE = 2;

    /** The database does not answer. */
    public static final int AWAY = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SHOWN = 200;
    private static final String URL = "bangvang.database.url";
    private static final String OWNER = "bangvang.database.owner.";

    private final ParkedEvents events;
    private final Retries retries;
    private final List<ReadModel> models;
    private final ParkedWords words;

    private ParkedProgram(JdbcClient jdbc, Collection<ReadModel> all, PrintStream out) {
        this.events = new ParkedEvents(jdbc);
        this.retries = new Retries(jdbc);
        this.models = prepared(jdbc, all);
        this.words = new ParkedWords(out);
    }

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(
                Map.of(),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                args));
    }

    /**
     * @param args nothing or {@code list}; {@code show MODEL POSITION}; {@code retry} with {@code --all},
     *     {@code --case ID}, {@code MODEL} or {@code MODEL POSITION}
     * @return the exit code
     */
    public static int run(Map<String, Object> settings, PrintStream out, String... args) throws InterruptedException {
        SpringApplication application = new SpringApplication(PrepareReadModels.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings);
        try (ConfigurableApplicationContext context = application.run()) {
            Optional<SingleConnectionDataSource> owner = owner(context.getEnvironment());
            if (owner.isEmpty()) {
                new ParkedWords(out).missing(URL, OWNER + "password");
                return WRONG_USAGE;
            }
            try (SingleConnectionDataSource connection = owner.get()) {
                return new ParkedProgram(
                                JdbcClient.create(connection),
                                context.getBeansOfType(ReadModel.class).values(),
                                out)
                        .run(List.of(args));
            } catch (DataAccessResourceFailureException away) {
                new ParkedWords(out).away(String.valueOf(away.getMessage()));
                return AWAY;
            }
        }
    }

    private static Optional<SingleConnectionDataSource> owner(Environment environment) {
        String url = environment.getProperty(URL);
        String password = environment.getProperty(OWNER + "password");
        if (url == null || password == null) {
            return Optional.empty();
        }
        String owner = environment.getProperty(OWNER + "username", DatabaseRoles.OWNER);
        return Optional.of(new SingleConnectionDataSource(url, owner, password, true));
    }

    /** Those whose tables this version has made or brought up to date. */
    private static List<ReadModel> prepared(JdbcClient jdbc, Collection<ReadModel> all) {
        List<String> schemas = jdbc.sql("select table_schema from information_schema.columns"
                        + " where table_name = 'dead_letter' and column_name = 'retry_asked_at'")
                .query(String.class)
                .list();
        return all.stream()
                .filter(model -> schemas.contains(model.schema()))
                .sorted(Comparator.comparing(ReadModel::name))
                .toList();
    }

    private int run(List<String> args) throws InterruptedException {
        if (models.isEmpty()) {
            words.notPrepared();
            return STILL_PARKED;
        }
        String what = args.isEmpty() ? "list" : args.get(0);
        try {
            if (what.equals("list") && args.size() <= 1) {
                return list();
            } else if (what.equals("show") && args.size() == 3) {
                return show(named(args.get(1)), Long.parseLong(args.get(2)));
            } else if (what.equals("retry") && args.size() >= 2) {
                return retry(args.subList(1, args.size()));
            }
        } catch (IllegalArgumentException nonsense) {
            words.wrong(nonsense.getMessage());
            return WRONG_USAGE;
        }
        words.usage(models.stream().map(ReadModel::name).toList());
        return WRONG_USAGE;
    }

    private ReadModel named(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private int list() {
        List<ParkedEvent> parked = events.of(models, SHOWN + 1);
        words.list(parked.stream().limit(SHOWN).toList(), parked.size() > SHOWN);
        return DONE;
    }

    private int show(ReadModel model, long position) {
        Optional<ParkedEvent> parked = events.find(model, position);
        Optional<Stored> stored = events.stored(position);
        if (parked.isEmpty()) {
            words.nothingParked();
            return STILL_PARKED;
        }
        words.show(parked.get(), stored.orElse(null));
        return DONE;
    }

    private int retry(List<String> which) throws InterruptedException {
        if (which.equals(List.of("--all"))) {
            return retry(models, new Wanted(null, null), false);
        } else if (which.size() == 2 && which.get(0).equals("--case")) {
            return retry(models, new Wanted(null, UUID.fromString(which.get(1))), true);
        } else if (which.size() <= 2) {
            Long position = which.size() == 2 ? Long.valueOf(which.get(1)) : null;
            return retry(List.of(named(which.get(0))), new Wanted(position, null), position != null);
        }
        throw new IllegalArgumentException(String.join(" ", which));
    }

    /** @param certain whether it was said that there is one */
    private int retry(List<ReadModel> of, Wanted wanted, boolean certain) throws InterruptedException {
        List<Asked> asked = retries.ask(of, wanted);
        if (asked.isEmpty()) {
            words.nothingParked();
            return certain ? STILL_PARKED : DONE;
        }
        words.asked(asked, wanted.position());
        List<Result> results = retries.await(asked, PATIENCE);
        results.forEach(words::became);
        List<String> unkept = asked.stream()
                .filter(one -> !one.kept())
                .map(one -> one.model().name())
                .toList();
        if (!unkept.isEmpty()) {
            words.atNextStart(unkept);
        }
        boolean done = results.stream()
                .allMatch(result -> result.outcome() == Outcome.HANDLED
                        || result.outcome() == Outcome.NOT_TRIED_YET && unkept.contains(result.model()));
        return done ? DONE : STILL_PARKED;
    }
}
