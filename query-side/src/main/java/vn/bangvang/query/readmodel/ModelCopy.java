package vn.bangvang.query.readmodel;

/** The same read model in a schema beside the one that is read: while it is filled, or after another took its place. */
record ModelCopy(ReadModel model, String suffix) implements ReadModel {

    /** While it is filled from the log. */
    static final String NEXT = "_next";
    /** What was read before the last rebuild. */
    static final String OLD = "_old";

    static ModelCopy next(ReadModel model) {
        return new ModelCopy(model, NEXT);
    }

    static ModelCopy old(ReadModel model) {
        return new ModelCopy(model, OLD);
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public int version() {
        return model.version();
    }

    @Override
    public Handlers handlers() {
        return model.handlers();
    }

    @Override
    public String schema() {
        return model.schema() + suffix;
    }
}
