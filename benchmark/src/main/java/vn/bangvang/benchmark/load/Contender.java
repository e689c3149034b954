package vn.bangvang.benchmark.load;

import vn.bangvang.benchmark.server.Database;

/** A system that takes nominations through their steps; every step is one durable transaction. */
public interface Contender extends AutoCloseable {

    /** The name in the figures, such as {@code flowable}. */
    String name();

    /** Creates what the contender needs in a database of its own and makes it ready for load. */
    void prepare(Database database) throws Exception;

    /** Where it serves HTTP, if it does. */
    default String address() {
        return "";
    }

    /** A new nomination, not submitted yet; only this caller, counted from 0, takes it through its steps. */
    Nomination open(int caller);

    @Override
    void close() throws Exception;
}
