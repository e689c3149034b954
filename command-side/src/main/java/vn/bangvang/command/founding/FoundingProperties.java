package vn.bangvang.command.founding;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a new installation begins with. All of it is used once and ignored ever after.
 *
 * @param rootCode the code of the unit at the top of the tree
 * @param rootName its name
 * @param administratorPassword serves the first administrator to choose another one
 */
@ConfigurationProperties("bangvang.founding")
record FoundingProperties(String rootCode, String rootName, String administratorPassword) {

    FoundingProperties {
        if (rootCode.isBlank() || rootName.isBlank()) {
            throw new IllegalArgumentException("bangvang.founding.root-code and .root-name must not be empty");
        }
    }

    @Override
    public String toString() {
        return "FoundingProperties[" + rootCode + "]";
    }
}
