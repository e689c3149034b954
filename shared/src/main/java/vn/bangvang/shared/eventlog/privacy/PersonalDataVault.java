package vn.bangvang.shared.eventlog.privacy;

import java.util.Optional;
import vn.bangvang.shared.domain.kernel.PersonId;

/** Encrypts text about a person under that person's own key. */
public interface PersonalDataVault {

    /** The text encrypted; the person's key is made when there is none yet. */
    byte[] seal(PersonId person, String text);

    /** The text again, or nothing once the key it was sealed under was destroyed. */
    Optional<String> open(PersonId person, byte[] sealed);

    /** Opens nothing, for readers that have no business with names and text about persons. */
    static PersonalDataVault closed() {
        return new PersonalDataVault() {
            @Override
            public byte[] seal(PersonId person, String text) {
                throw new UnsupportedOperationException("A closed vault takes nothing in");
            }

            @Override
            public Optional<String> open(PersonId person, byte[] sealed) {
                return Optional.empty();
            }
        };
    }
}
