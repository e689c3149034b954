package vn.bangvang.shared.eventlog.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the sealed texts of stored events are about, told without opening one: so that all their keys are fetched at once. */
public final class SealedTexts {

    /** As {@link PersonalDataModule} writes them; within a text that looks like it, quotation marks are escaped. */
    private static final Pattern SEALED = Pattern.compile("\"person\":\"([0-9a-f-]{36})\",\"sealed\":");

    private SealedTexts() {}

    /** @param payloads of events, as they stand in the log */
    public static Set<UUID> persons(Stream<byte[]> payloads) {
        // Ids and names of fields are ASCII, whatever stands between them.
        return payloads.flatMap(payload -> SEALED.matcher(new String(payload, StandardCharsets.ISO_8859_1))
                        .results())
                .map(found -> UUID.fromString(found.group(1)))
                .collect(Collectors.toSet());
    }
}
