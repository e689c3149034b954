package vn.bangvang.standalone.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.bangvang.standalone.server.FolderName;

/** Reads the name of a folder; one with letters that the environment cannot write is refused with what to do about it. */
final class FolderOption implements ITypeConverter<Path> {

    @Override
    public Path convert(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException unreadable) {
            throw new TypeConversionException(FolderName.UNREADABLE.toString());
        }
    }
}
