package vn.bangvang.command.dispatch;

import java.util.List;

/** A command about one aggregate, whose sequence the caller is told. */
public interface AggregateCommand {

    /** The identifier; its text is the UUID the store knows. */
    Object aggregateId();

    /** Other aggregates the command changes in the same append. */
    default List<?> alsoTouches() {
        return List.of();
    }

    /**
     * Whether it rests on how many others there are. What is in the reference data can be guarded, what is not yet in it cannot: such
     * a command is decided on everything that was recorded before it came.
     */
    default boolean countsOthers() {
        return false;
    }
}
