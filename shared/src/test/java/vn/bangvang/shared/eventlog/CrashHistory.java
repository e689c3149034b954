package vn.bangvang.shared.eventlog;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.bangvang.shared.eventlog.AppendContext.Receipt;

/** What the writers said they did. A command that was invoked and of which nothing more was heard is unknown. */
final class CrashHistory {

    final Set<String> invoked = ConcurrentHashMap.newKeySet();
    final Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();
    final Set<String> doneBefore = ConcurrentHashMap.newKeySet();
    final Set<String> failed = ConcurrentHashMap.newKeySet();
    final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    void hear(String line) {
        if (!line.startsWith("> ")) {
            return; // Something a library logged.
        }
        String[] words = line.substring(2).split(" ");
        switch (words[0]) {
            case "I" -> invoked.add(words[1]);
            case "A" ->
                acknowledged.put(
                        words[1],
                        new Receipt(UUID.fromString(words[2]), Long.parseLong(words[3]), Long.parseLong(words[4])));
            case "D" -> doneBefore.add(words[1]);
            case "F" -> failed.add(words[1]);
            case "U" -> failed.remove(words[1]);
            default -> unexpected.add(line);
        }
    }

    boolean isUnknown(String key) {
        return !acknowledged.containsKey(key) && !doneBefore.contains(key) && !failed.contains(key);
    }

    long unknown() {
        return invoked.stream().filter(this::isUnknown).count();
    }
}
