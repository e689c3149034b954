package vn.bangvang.shared.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;

/** Seals the same text the same way each time, so that what is stored can be compared; it hides nothing. */
final class FakeVault implements PersonalDataVault {

    @Override
    public byte[] seal(PersonId person, String text) {
        return new StringBuilder(text).reverse().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> open(PersonId person, byte[] sealed) {
        return Optional.of(new StringBuilder(new String(sealed, StandardCharsets.UTF_8))
                .reverse()
                .toString());
    }
}
