package vn.bangvang.shared.testing;

/**
 * Real databases for tests. There is one server for each JVM; it starts when the first test asks and ends with the JVM.
 * Each database is new, migrated and empty.
 */
public final class TestPostgres {

    private TestPostgres() {}

    /** A database on a server that does not wait for the disk. */
    public static TestDatabase newDatabase() {
        return Fast.SERVER.newDatabase();
    }

    /** A database on a server that waits for the disk at each commit, like the real one. */
    public static TestDatabase durable() {
        return Durable.SERVER.newDatabase();
    }

    /** A server of the test's own, to be killed or filled; close it yourself. */
    public static TestServer newServer(boolean durable) {
        return TestServer.start(durable);
    }

    private static final class Fast {
        static final TestServer SERVER = TestServer.start(false);
    }

    private static final class Durable {
        static final TestServer SERVER = TestServer.start(true);
    }
}
