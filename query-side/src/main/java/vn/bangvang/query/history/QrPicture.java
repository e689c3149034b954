package vn.bangvang.query.history;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a picture of lines, so that it is sharp on paper and needs no style of its own.
 *
 * @param side in squares, with the empty border that readers need
 * @param path its dark squares, as an SVG path
 */
record QrPicture(int side, String path) {

    private static final int BORDER = 4;

    /** @param text of letters and digits of ASCII, some hundred at the most */
    static QrPicture of(String text) {
        ByteMatrix squares = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    int begin = x;
                    while (x + 1 < squares.getWidth() && squares.get(x + 1, y) == 1) {
                        x++;
                    }
                    int wide = x - begin + 1;
                    path.append('M').append(begin + BORDER).append(' ').append(y + BORDER);
                    path.append('h').append(wide).append("v1h-").append(wide).append('z');
                }
            }
        }
        return new QrPicture(squares.getWidth() + 2 * BORDER, path.toString());
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " characters", tooLong);
        }
    }
}
