package vn.bangvang.standalone.say;

/** One text in both languages of the product. */
public record Bilingual(String vietnamese, String english) {

    public static Bilingual of(String vietnamese, String english) {
        return new Bilingual(vietnamese, english);
    }

    @Override
    public String toString() {
        return vietnamese + " / " + english;
    }
}
