package vn.bangvang.standalone.story;

import java.util.List;
import vn.bangvang.standalone.say.Bilingual;

/** Steps in the order in which they happened. */
record Story(String name, String namespace, Bilingual title, List<Step> steps, Names names) {

    /** The same whenever the step is played, so that playing it again finds it done. */
    String key(Step step) {
        return Ids.of(namespace, "key/" + name + "/" + step.name());
    }

    /** What it calls something, such as {@code ranking/phuly-3/2024}. */
    String id(String thing) {
        Object id = names.value(thing);
        if (id == null) {
            throw new IllegalArgumentException("The story " + name + " knows no " + thing);
        }
        return id.toString();
    }
}
