package vn.bangvang.standalone.rest;

import vn.bangvang.shared.testing.TestClient;

/** Sees what goes on in a {@link Walker}'s walk. */
interface Onlooker {

    Onlooker NOBODY = new Onlooker() {};

    /**
     * Before somebody who may do it sends a command.
     *
     * @param path as it is described
     * @param address the path with its ids
     */
    default void before(TestClient who, String path, String address, String body) {}

    /** What was begun under which id. */
    default void begun(TestClient who, String path, String id) {}
}
