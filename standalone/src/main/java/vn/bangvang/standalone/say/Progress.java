package vn.bangvang.standalone.say;

/** Hears what a long piece of work is doing now. */
@FunctionalInterface
public interface Progress {

    void say(Bilingual line);

    default void say(String vietnamese, String english) {
        say(Bilingual.of(vietnamese, english));
    }
}
