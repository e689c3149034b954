package vn.bangvang.standalone.rest;

/** The commands that no story needs, on what the stories have left. */
final class CommandWalk {

    CommandWalk(String url) {}

    void walk() {}
}
