package vn.bangvang.standalone.server;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import vn.bangvang.standalone.say.StartRefused;

/**
 * Which product wrote a data folder. The format number grows whenever an older product could no longer understand the
 * folder; the product's own version is for the message alone.
 */
record DataVersion(int format, String product) {

    static final DataVersion CURRENT = new DataVersion(1, "0.1.0");

    static Optional<DataVersion> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        try {
            int format = Integer.parseInt(lines.getProperty("format", "").strip());
            return Optional.of(new DataVersion(format, lines.getProperty("product", "?")));
        } catch (NumberFormatException e) {
            throw StartRefused.because(
                    String.format(Locale.ROOT, "Không đọc được tệp phiên bản %s", file),
                    String.format(Locale.ROOT, "The version file %s cannot be read", file));
        }
    }

    void write(Path file) throws IOException {
        OwnerOnly.write(file, String.format(Locale.ROOT, "format=%d%nproduct=%s%n", format, product));
    }

    void refuseWhenNewer(Path folder) {
        if (format > CURRENT.format) {
            throw StartRefused.because(
                    String.format(
                            Locale.ROOT,
                            "Thư mục %s do phiên bản mới hơn (%s, định dạng %d) ghi; bản này là %s, định dạng %d. Không thay đổi gì. Hãy dùng bản mới hơn.",
                            folder,
                            product,
                            format,
                            CURRENT.product,
                            CURRENT.format),
                    String.format(
                            Locale.ROOT,
                            "The folder %s was written by a newer version (%s, format %d); this is %s, format %d. Nothing was touched. Use the newer version.",
                            folder,
                            product,
                            format,
                            CURRENT.product,
                            CURRENT.format));
        }
    }
}
