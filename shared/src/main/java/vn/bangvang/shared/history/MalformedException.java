package vn.bangvang.shared.history;

/** Something that was read does not have the form that the specification gives it. */
public final class MalformedException extends RuntimeException {

    public MalformedException(String what) {
        super(what);
    }
}
