package vn.bangvang.command.mandate;

import org.axonframework.config.Configuration;
import vn.bangvang.command.testing.InMemoryAxon;

/** Mandates for tests in other packages, which do not see the aggregate. */
public final class FirstMandates {

    private FirstMandates() {}

    public static InMemoryAxon withMandates() {
        return new InMemoryAxon().aggregate(Mandate.class);
    }

    public static Mandates of(Configuration configuration) {
        return new Mandates(configuration.repository(Mandate.class));
    }
}
