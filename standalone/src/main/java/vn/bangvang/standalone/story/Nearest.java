package vn.bangvang.standalone.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody may have meant who wrote an unknown word. */
final class Nearest {

    private static final int FEW = 12;

    private Nearest() {}

    static StoryMistake unknown(Place place, String vietnamese, String english, String word, Collection<String> known) {
        Optional<String> meant = known.stream()
                .min(Comparator.comparingInt((String one) -> distance(word, one))
                        .thenComparing(one -> one));
        String vi = String.format(Locale.ROOT, "%s \"%s\" không có", vietnamese, word);
        String en = String.format(Locale.ROOT, "there is no %s \"%s\"", english, word);
        if (meant.isPresent() && distance(word, meant.get()) <= Math.max(2, word.length() / 4)) {
            vi += String.format(Locale.ROOT, "; có phải là \"%s\"?", meant.get());
            en += String.format(Locale.ROOT, "; did you mean \"%s\"?", meant.get());
        } else if (!known.isEmpty() && known.size() <= FEW) {
            String list = known.stream().sorted().collect(Collectors.joining(", "));
            vi += "; có: " + list;
            en += "; there are: " + list;
        }
        return StoryMistake.at(place, vi, en);
    }

    /** How many letters must be put in, left out or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
