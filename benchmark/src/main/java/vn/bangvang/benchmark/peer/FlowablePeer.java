package vn.bangvang.benchmark.peer;

import java.sql.SQLException;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.server.Database;

/**
 * Flowable as a plain engine with its default history, without background jobs. Which release it is depends on the jar
 * that runs it.
 */
public final class FlowablePeer implements Contender {

    private static final String PROCESS = "vn/bangvang/benchmark/peer/nomination.bpmn20.xml";

    private final String name;

    private Pool pool;
    private ProcessEngine engine;

    public FlowablePeer(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(Database database) throws SQLException {
        pool = new Pool(database, false);
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool.dataSource());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_TRUE);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(PROCESS)
                .deploy();
    }

    @Override
    public Nomination open(int caller) {
        return new Instance();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    private final class Instance implements Nomination {

        @Override
        public void submit() {
            engine.getRuntimeService().startProcessInstanceByKey("nomination", Map.of("submission", Facts.SUBMITTED));
        }

        @Override
        public void endorse() {
            engine.getTaskService().complete(OpenTask.take(), Map.of("endorsement", Facts.ENDORSED));
        }

        @Override
        public void decide() {
            engine.getTaskService().complete(OpenTask.take(), Map.of("decision", Facts.DECIDED));
        }
    }
}
