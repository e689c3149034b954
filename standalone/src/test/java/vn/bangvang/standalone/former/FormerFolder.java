package vn.bangvang.standalone.former;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The kept data folder of version 0.1.0, and what that version answered on it. */
final class FormerFolder {

    private static final String PLACE = "/data-of-0.1.0/";
    private static final PosixFilePermission[] LOWEST_BIT_FIRST = {
        PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ
    };

    private FormerFolder() {}

    static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    static JsonNode expected() throws IOException {
        try (InputStream in = open("expected.json")) {
            return JsonMapper.builder().build().readTree(in);
        }
    }

    /** A copy of it in the parent. */
    static Path into(Path parent) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open("data.tar.xz")))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path place = parent.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(tar, place);
                }
                Files.setPosixFilePermissions(place, permissions(entry.getMode()));
            }
        }
        return parent.resolve("data");
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < LOWEST_BIT_FIRST.length; bit++) {
            if ((mode & 1 << bit) != 0) {
                permissions.add(LOWEST_BIT_FIRST[bit]);
            }
        }
        return permissions;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(FormerFolder.class.getResourceAsStream(PLACE + name), name);
    }
}
