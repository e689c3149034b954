package vn.bangvang.benchmark.server;

import java.nio.file.Path;
import vn.bangvang.shared.platform.database.UnixSockets;

/** Where a contender keeps its data: a database of the shared server, reached as its superuser. */
public record Database(int port, String name) {

    public static final String USER = "postgres";

    /** The JDBC address, with the options that serve every contender. */
    public String url() {
        return address() + "&user=" + USER + "&prepareThreshold=3&preparedStatementCacheQueries=512&tcpKeepAlive=true";
    }

    /** Through the Unix domain socket, for every contender alike: where PostgreSQL puts it unless told otherwise. */
    public String address() {
        return UnixSockets.through(
                Path.of("/tmp/.s.PGSQL." + port), "jdbc:postgresql://localhost:" + port + "/" + name);
    }
}
