package vn.bangvang.command.dispatch;

/** A command about one aggregate, whose sequence the caller is told. */
public interface AggregateCommand {

    /** The identifier; its text is the UUID the store knows. */
    Object aggregateId();
}
