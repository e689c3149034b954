package vn.bangvang.standalone.story;

import java.util.Locale;
import vn.bangvang.standalone.say.Bilingual;

/** Something in a story, or in what the service answered to it, is not as it should be; told to whoever wrote the story. */
public final class StoryMistake extends RuntimeException {

    private final transient Bilingual reason;

    private StoryMistake(Bilingual reason) {
        super(reason.toString());
        this.reason = reason;
    }

    static StoryMistake at(Place place, String vietnamese, String english) {
        return new StoryMistake(Bilingual.of(
                String.format(Locale.ROOT, "%s, dòng %d: %s", place.file(), place.line(), vietnamese),
                String.format(Locale.ROOT, "%s, line %d: %s", place.file(), place.line(), english)));
    }

    static StoryMistake in(String file, String vietnamese, String english) {
        return new StoryMistake(Bilingual.of(file + ": " + vietnamese, file + ": " + english));
    }

    public Bilingual reason() {
        return reason;
    }
}
