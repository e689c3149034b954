package vn.bangvang.shared.law;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why rule sets of an installation cannot be used, all that was found at once. */
public final class RuleSetMistakes extends RuntimeException {

    /** @param line from 1 on; the nearest place above, if what is wrong is that something is missing */
    public record Mistake(String file, int line, String vietnamese, String english) {

        public String inVietnamese() {
            return file + ", dòng " + line + ": " + vietnamese;
        }

        public String inEnglish() {
            return file + ", line " + line + ": " + english;
        }
    }

    private final List<Mistake> mistakes;

    public RuleSetMistakes(List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(mistake -> mistake.inVietnamese() + " / " + mistake.inEnglish())
                .collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    static RuleSetMistakes at(RuleSetText text, int line, String vietnamese, String english) {
        return new RuleSetMistakes(List.of(new Mistake(text.file(), line, vietnamese, english)));
    }

    /** One below the other. */
    public String inVietnamese() {
        return joined(Mistake::inVietnamese);
    }

    /** One below the other. */
    public String inEnglish() {
        return joined(Mistake::inEnglish);
    }

    private String joined(Function<Mistake, String> language) {
        return mistakes.stream().map(language).collect(Collectors.joining("\n  "));
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
