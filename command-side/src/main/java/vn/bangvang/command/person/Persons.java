package vn.bangvang.command.person;

import org.axonframework.modelling.command.AggregateLifecycle;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;

/** What others may do to the register within their own unit of work. */
public final class Persons {

    private Persons() {}

    public static void enter(PersonRegistered person) {
        try {
            AggregateLifecycle.createNew(Person.class, () -> new Person(person));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
