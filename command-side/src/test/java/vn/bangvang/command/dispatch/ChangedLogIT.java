package vn.bangvang.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.command.testing.Province;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class ChangedLogIT {

    @Test
    void a_node_whose_facts_the_log_holds_no_more_decides_nothing_on_them() throws SQLException {
        try (TestDatabase database = TestPostgres.newDatabase();
                CommandSideNode node = CommandSideNode.start(database)) {
            Province province = Province.found(node.commands());
            province.submit(node.commands());
            try (Connection superuser = database.superuser();
                    Statement statement = superuser.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("delete from log.event where position > (select max(position) - 3 from log.event)");
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(catchThrowable(() -> province.submit(node.commands())))
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.reason()).isEqualTo(Reason.LOG_CHANGED)));
        }
    }
}
