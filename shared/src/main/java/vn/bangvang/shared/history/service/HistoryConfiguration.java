package vn.bangvang.shared.history.service;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.history.CheckpointFiles;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.history.WholeCheckState.Found;

/** Checkpoints, where a process is told the folder for them. Of several processes that share the folder one signs at a time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bangvang.history.checkpoints")
public class HistoryConfiguration {

    @Bean
    CheckpointFiles checkpointFiles(@Value("${bangvang.history.checkpoints}") Path folder) {
        return new CheckpointFiles(folder);
    }

    @Bean
    Checkpointer checkpointer(
            @Qualifier("referenceDataSource") HikariDataSource dataSource,
            CheckpointFiles files,
            @Value("${bangvang.master-key-file}") Path masterKey)
            throws IOException {
        Path keys = SigningKeys.beside(masterKey);
        SigningKeys.read(keys);
        return new Checkpointer(new LogRows(dataSource), files, keys, InstantSource.system());
    }

    @Bean
    CheckpointTurns checkpointTurns(
            Checkpointer checkpointer,
            LogFollower follower,
            @Value("${bangvang.history.checkpoint-events:1000}") long events,
            @Value("${bangvang.history.checkpoint-interval:5m}") Duration interval) {
        return new CheckpointTurns(checkpointer, follower::position, events, interval, InstantSource.system());
    }

    @Bean
    CheckpointHealth checkpointsHealthIndicator(CheckpointTurns turns) {
        return new CheckpointHealth(turns);
    }

    @Bean
    WholeCheckTurns wholeCheckTurns(
            @Qualifier("referenceDataSource") HikariDataSource dataSource,
            CheckpointFiles files,
            @Value("${bangvang.master-key-file}") Path masterKey,
            @Value("${bangvang.history.check-interval:20h}") Duration interval,
            @Value("${bangvang.history.check-events-a-second:5000}") long eventsASecond) {
        return new WholeCheckTurns(
                new LogRows(dataSource)::events,
                files,
                SigningKeys.beside(masterKey),
                interval,
                eventsASecond,
                InstantSource.system());
    }

    @Bean
    WholeCheckHealth wholeCheckHealthIndicator(WholeCheckTurns turns) {
        return new WholeCheckHealth(turns);
    }

    @Bean
    MeterBinder wholeCheckMetrics(WholeCheckTurns turns) {
        return registry -> {
            Gauge.builder("bangvang.history.changed.position", turns, now -> {
                        Found found = now.state().found();
                        return found == null ? 0 : found.position();
                    })
                    .description("Where the log is not what was signed; 0 while nothing is known to be wrong")
                    .register(registry);
            Gauge.builder("bangvang.history.check.age", turns, WholeCheckTurns::age)
                    .baseUnit("seconds")
                    .description("Since the whole log was checked against its checkpoints")
                    .register(registry);
        };
    }

    @Bean
    MeterBinder checkpointMetrics(CheckpointTurns turns, LogFollower follower) {
        return registry -> Gauge.builder(
                        "bangvang.history.unsigned.events", turns, now -> follower.position() - now.sealed())
                .description("Events of the log that no checkpoint covers yet")
                .register(registry);
    }
}
