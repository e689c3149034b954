package vn.bangvang.command.dispatch;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.platform.axon.UuidV7;

/**
 * The ids that a caller did not choose. They are made with the command, at the edge: a command that is decided again
 * keeps them.
 */
public final class NewIds {

    private NewIds() {}

    /** What the caller named, or a new one. */
    public static <T> T or(@Nullable T named, Function<UUID, T> id) {
        return named == null ? id.apply(UuidV7.next()) : named;
    }

    /** A name with its person; whoever is not known by an id gets a pseudonym of their own. */
    public static PersonalText person(@Nullable PersonId known, String name) {
        return new PersonalText(or(known, PersonId::new), name);
    }
}
