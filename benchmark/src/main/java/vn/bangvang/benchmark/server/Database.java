package vn.bangvang.benchmark.server;

/** Where a contender keeps its data: a database of the shared server, reached as its superuser. */
public record Database(int port, String name) {

    public static final String USER = "postgres";

    /** The JDBC address, with the options that serve every contender. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=" + USER
                + "&prepareThreshold=3&preparedStatementCacheQueries=512&tcpKeepAlive=true";
    }
}
