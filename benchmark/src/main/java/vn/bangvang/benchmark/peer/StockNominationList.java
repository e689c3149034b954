package vn.bangvang.benchmark.peer;

import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** One read model of stock Axon: a row a nomination, written in the transaction of its processor's token. */
final class StockNominationList {

    private final JdbcTemplate jdbc;

    StockNominationList(DataSource connections) {
        this.jdbc = new JdbcTemplate(connections);
    }

    void createTable() {
        jdbc.execute("create table nomination_list (id text primary key, facts text not null, status text not null)");
    }

    @EventHandler
    void on(StockNomination.Submitted event) {
        jdbc.update(
                "insert into nomination_list (id, facts, status) values (?, ?, 'SUBMITTED')",
                event.id(),
                event.facts());
    }

    @EventHandler
    void on(StockNomination.Endorsed event) {
        jdbc.update("update nomination_list set status = 'ENDORSED' where id = ?", event.id());
    }

    @EventHandler
    void on(StockNomination.Decided event) {
        jdbc.update("update nomination_list set status = 'DECIDED' where id = ?", event.id());
    }
}
