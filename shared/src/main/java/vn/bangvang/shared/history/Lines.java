package vn.bangvang.shared.history;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Whole lines, many at a time. */
final class Lines {

    private final InputStream in;
    private final int piece;
    private final int longest;
    private byte[] rest = new byte[0];
    private boolean ended;

    /** @param longest what a line cannot be longer than */
    Lines(InputStream in, int piece, int longest) {
        this.in = in;
        this.piece = piece;
        this.longest = longest;
    }

    /** Ending with a line end, but for the last one of a file that does not, and for one that is too long; nothing at the end. */
    byte[] next() throws IOException {
        byte[] buffer = Arrays.copyOf(rest, Math.max(piece, 2 * rest.length));
        int length = rest.length;
        while (!ended) {
            int read = in.readNBytes(buffer, length, buffer.length - length);
            length += read;
            ended = length < buffer.length;
            int end = length;
            while (end > 0 && buffer[end - 1] != '\n') {
                end--;
            }
            if (end > 0 && !ended) {
                rest = Arrays.copyOfRange(buffer, end, length);
                return Arrays.copyOf(buffer, end);
            }
            if (!ended) {
                if (buffer.length >= longest) {
                    ended = true;
                    break;
                }
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
        }
        rest = new byte[0];
        return Arrays.copyOf(buffer, length);
    }
}
