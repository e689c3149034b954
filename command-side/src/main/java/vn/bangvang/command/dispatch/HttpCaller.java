package vn.bangvang.command.dispatch;

/** Knows who sends the HTTP request that is being handled. */
public interface HttpCaller {

    Caller current();
}
