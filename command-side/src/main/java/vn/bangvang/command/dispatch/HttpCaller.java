package vn.bangvang.command.dispatch;

/** Knows who sends the HTTP request that is being handled. */
public interface HttpCaller {

    /** Names the mandate of the one who acted, where somebody else enters it: one header for every command. */
    String ACTED_UNDER = "Bangvang-Acted-Under";

    Caller current();

    /** The same, for one of several commands of the request: by its own key, on its own version. */
    Caller of(OneOfMany one);
}
