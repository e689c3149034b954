package vn.bangvang.standalone.story;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample: a province with its people, the stories they lived through, and what came of them. */
final class Sample {

    static final String PROVINCE = "province";

    /** In the order in which they are played; the last reads back what came of them. */
    static final List<String> STORIES =
            List.of("cluster-3", "flag", "cluster-2", "block", "city", "this-year", "results");

    static final List<String> NAMES =
            Stream.concat(Stream.of(PROVINCE), STORIES.stream()).toList();

    private Sample() {}

    static Story story(String name) {
        return StoryReader.read(StorySource.sample(name), Map.of());
    }

    /** @param founded the day this installation began, on which its first mandates can start at the earliest */
    static Story province(String founded) {
        return StoryReader.read(StorySource.sample(PROVINCE), Map.of("founded", founded));
    }
}
