package vn.bangvang.command.founding;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The environment of this process, with some variables beside. */
final class GivenEnvironment extends StandardEnvironment {

    /** The superclass asks for the variables before this class could be told of them: they are added afterwards. */
    GivenEnvironment(Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(getSystemEnvironment());
        all.putAll(given);
        getPropertySources()
                .replace(
                        SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
    }
}
