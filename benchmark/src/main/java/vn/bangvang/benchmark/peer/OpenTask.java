package vn.bangvang.benchmark.peer;

import org.jspecify.annotations.Nullable;

/**
 * Either engine hands it the task that was just opened; it remembers the id for the calling thread, so that no query
 * for it is charged to the engine.
 */
public final class OpenTask
        implements org.flowable.task.service.delegate.TaskListener, org.camunda.bpm.engine.delegate.TaskListener {

    private static final ThreadLocal<@Nullable String> ID = new ThreadLocal<>();

    @Override
    public void notify(org.flowable.task.service.delegate.DelegateTask task) {
        ID.set(task.getId());
    }

    @Override
    public void notify(org.camunda.bpm.engine.delegate.DelegateTask task) {
        ID.set(task.getId());
    }

    /** The task that the calling thread opened last; taken once. */
    static String take() {
        String id = ID.get();
        if (id == null) {
            throw new IllegalStateException("The engine has opened no task");
        }
        ID.remove();
        return id;
    }
}
