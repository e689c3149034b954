package vn.bangvang.query.readmodel;

/** What the SQL of a token is made of. */
final class ModelToken {

    /** Whether the event that the token stands at is in the log as it was then. Tokens that stand nowhere know none. */
    static final String IN_LOG =
            "(hash is null or hash is not distinct from (select e.hash from log.event e where e.position = token.position))";

    private ModelToken() {}
}
