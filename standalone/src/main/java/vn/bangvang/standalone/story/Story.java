package vn.bangvang.standalone.story;

import java.util.List;
import vn.bangvang.standalone.say.Bilingual;

/** Steps in the order in which they happened. */
record Story(String name, Bilingual title, List<Step> steps) {

    /** The same whenever the step is played, so that playing it again finds it done. */
    String key(Step step) {
        return Ids.of("key", name + "/" + step.name()).toString();
    }
}
