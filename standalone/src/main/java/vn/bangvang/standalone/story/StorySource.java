package vn.bangvang.standalone.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of a story: a file, or one that is part of the sample.
 *
 * @param folder where other files are looked for that it uses; none for the sample
 */
record StorySource(String label, String text, @Nullable Path folder) {

    private static final long LARGEST = 4_000_000;

    static StorySource sample(String name) {
        try (InputStream in = StorySource.class.getResourceAsStream("/sample/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("The sample has no story " + name);
            }
            return new StorySource(name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StorySource file(Path file) {
        String name = file.getFileName().toString();
        try {
            if (!Files.isRegularFile(file)) {
                throw StoryMistake.in(file.toString(), "không có tệp này", "there is no such file");
            }
            if (Files.size(file) > LARGEST) {
                throw StoryMistake.in(name, "tệp quá lớn, tối đa 4 MB", "the file is too large, at most 4 MB");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return new StorySource(
                    name,
                    text.startsWith("\uFEFF") ? text.substring(1) : text,
                    file.toAbsolutePath().getParent());
        } catch (CharacterCodingException e) {
            throw StoryMistake.in(name, "tệp phải lưu bằng mã UTF-8", "the file must be saved as UTF-8");
        } catch (IOException e) {
            throw StoryMistake.in(name, "không đọc được: " + e.getMessage(), "cannot be read: " + e.getMessage());
        }
    }

    /** @param story as somebody wrote it: a name of the sample, or a file beside this one */
    StorySource used(String story, Place place) {
        if (Sample.NAMES.contains(story)) {
            return sample(story);
        }
        if (folder == null || !Files.isRegularFile(folder.resolve(story))) {
            throw Nearest.unknown(place, "tệp hoặc câu chuyện mẫu", "file or story of the sample", story, Sample.NAMES);
        }
        return file(folder.resolve(story));
    }
}
