package vn.bangvang.shared.history;

import java.nio.charset.StandardCharsets;

/** One checkpoint as a line of an export. */
final class CheckpointLine {

    private static final byte[] SIZE = "{\"size\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTE = ",\"note\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "}".getBytes(StandardCharsets.US_ASCII);

    private CheckpointLine() {}

    static void write(long size, Note note, JsonLine.Writer line) {
        line.begin()
                .raw("{\"size\":")
                .number(size)
                .raw(",\"note\":")
                .string(note.bytes())
                .raw("}\n");
    }

    /** @throws MalformedException for anything but what {@link #write} writes of a checkpoint */
    static Note read(byte[] bytes, int begin, int end) {
        JsonLine.Reader line = new JsonLine.Reader(bytes, begin, end);
        line.expect(SIZE);
        long size = line.number();
        line.expect(NOTE);
        Note note = Note.read(line.string());
        line.expect(END);
        line.expectEnd();
        if (Checkpoint.read(note.text()).size() != size) {
            throw new MalformedException("the checkpoint in the line of size " + size + " is of another size");
        }
        return note;
    }
}
