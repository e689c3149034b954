package vn.bangvang.benchmark.peer;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.config.DBOSConfig;
import dev.dbos.transact.context.WorkflowOptions;
import dev.dbos.transact.workflow.Workflow;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.server.Database;

/**
 * DBOS Transact, in the form that is fastest for it: each step is a workflow of its own, and its caller waits for the
 * end. DBOS stores a step twice, with its input before it runs and with its outcome after it.
 */
public final class DbosPeer implements Contender {

    private Pool pool;
    private DBOS dbos;
    private Steps steps;

    @Override
    public String name() {
        return "dbos";
    }

    /** Nobody sends a message or keeps a schedule, so DBOS looks for neither more often than it must. */
    @Override
    public void prepare(Database database) throws SQLException {
        pool = new Pool(database, true);
        dbos = new DBOS(DBOSConfig.defaults("benchmark")
                .withDataSource(pool.dataSource())
                .withUseListenNotify(false)
                .withSchedulerPollingInterval(Duration.ofHours(1)));
        steps = dbos.registerProxy(Steps.class, new StoredSteps());
        dbos.launch();
    }

    @Override
    public Nomination open(int caller) {
        return new Workflows(TimeOrdered.uuid().toString());
    }

    @Override
    public void close() {
        dbos.close();
        pool.close();
    }

    /** What DBOS makes durable. */
    private interface Steps {

        void submit(String facts);

        void endorse(String facts);

        void decide(String facts);
    }

    /** Has nothing left to do: the facts are stored as the input. */
    private static final class StoredSteps implements Steps {

        @Override
        @Workflow
        public void submit(String facts) {}

        @Override
        @Workflow
        public void endorse(String facts) {}

        @Override
        @Workflow
        public void decide(String facts) {}
    }

    private final class Workflows implements Nomination {

        private final String id;

        private Workflows(String id) {
            this.id = id;
        }

        @Override
        public void submit() {
            run("submit", steps::submit, Facts.SUBMITTED);
        }

        @Override
        public void endorse() {
            run("endorse", steps::endorse, Facts.ENDORSED);
        }

        @Override
        public void decide() {
            run("decide", steps::decide, Facts.DECIDED);
        }

        /** The id of the workflow tells the nomination and the step, so that DBOS takes no step twice. */
        private void run(String step, Consumer<String> workflow, String facts) {
            try (WorkflowOptions.Guard named = new WorkflowOptions(id + "/" + step).setContext()) {
                workflow.accept(facts);
            }
        }
    }
}
