package vn.bangvang.benchmark.peer;

import java.sql.SQLException;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.server.Database;

/**
 * Camunda 7 as a plain engine with its default history, without background jobs.
 */
public final class CamundaPeer implements Contender {

    private static final String PROCESS = "vn/bangvang/benchmark/peer/nomination.bpmn20.xml";

    private Pool pool;
    private ProcessEngine engine;

    @Override
    public String name() {
        return "camunda";
    }

    @Override
    public void prepare(Database database) throws SQLException {
        pool = new Pool(database, false);
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool.dataSource());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setIdBlockSize(1000);
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
