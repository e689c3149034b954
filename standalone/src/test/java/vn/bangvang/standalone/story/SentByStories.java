package vn.bangvang.standalone.story;

import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A body that a story of the sample sends and that is taken each time the stories are played. */
public record SentByStories(String path, String body) {

    /** Those of all stories, in the order in which they are played. */
    public static Stream<SentByStories> bodies() {
        return Sample.STORIES.stream()
                .flatMap(name -> Sample.story(name).steps().stream())
                .filter(step -> step.body() != null
                        && (step.expectation().status() == null
                                || step.expectation().status() < 400))
                .map(step -> new SentByStories(step.path(), JsonMapper.shared().writeValueAsString(step.body())));
    }
}
