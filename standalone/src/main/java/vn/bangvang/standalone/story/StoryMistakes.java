package vn.bangvang.standalone.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that was found wrong in a story before anything of it was played, so that it can be mended in one go. */
public final class StoryMistakes extends RuntimeException {

    private final transient List<StoryMistake> mistakes;

    private StoryMistakes(List<StoryMistake> mistakes) {
        super(mistakes.stream().map(StoryMistake::getMessage).collect(Collectors.joining("\n")));
        this.mistakes = mistakes;
    }

    public List<StoryMistake> mistakes() {
        return mistakes;
    }

    /** Collects; what is wrong in a step that is repeated for many rows counts once. */
    static final class Found {

        private static final int MOST = 20;

        private final Map<String, StoryMistake> found = new LinkedHashMap<>();

        void attempt(Runnable reading) {
            try {
                reading.run();
            } catch (StoryMistake mistake) {
                found.putIfAbsent(mistake.reason().vietnamese(), mistake);
                if (found.size() >= MOST) {
                    demandNone();
                }
            }
        }

        void demandNone() {
            if (!found.isEmpty()) {
                throw new StoryMistakes(List.copyOf(found.values()));
            }
        }
    }
}
