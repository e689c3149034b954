package vn.bangvang.query.parked;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.parked.ParkedEvents.ParkedEvent;
import vn.bangvang.query.parked.ParkedEvents.Stored;
import vn.bangvang.query.parked.Retries.Asked;
import vn.bangvang.query.parked.Retries.Result;

/** What is said about parked events on a terminal, in both languages. */
final class ParkedWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int ERROR_LENGTH = 160;

    private final PrintStream out;

    ParkedWords(PrintStream out) {
        this.out = out;
    }

    private void say(String vietnamese, String english) {
        out.println("• " + vietnamese);
        out.println("  " + english);
    }

    private void refuse(String vietnamese, String english) {
        out.println("✗ " + vietnamese);
        out.println("  " + english);
    }

    void missing(String url, String password) {
        refuse("Thiếu " + url + " hoặc " + password, "Missing: " + url + " or " + password);
    }

    void away(String why) {
        refuse("Cơ sở dữ liệu không trả lời: " + why, "The database does not answer: " + why);
    }

    void notPrepared() {
        refuse(
                "Dữ liệu đọc chưa theo phiên bản này: hãy khởi động dịch vụ một lần.",
                "The read models are not of this version yet: start the service once.");
    }

    void wrong(@Nullable String what) {
        refuse("Không hiểu: " + what, "Not understood: " + what);
    }

    void usage(List<String> models) {
        out.println("list | show MODEL POSITION | retry MODEL [POSITION] | retry --case ID | retry --all");
        out.println("MODEL: " + String.join(", ", models));
    }

    void nothingParked() {
        say("Không có sự kiện nào đang chờ ở đó.", "No event is parked there.");
    }

    void list(List<ParkedEvent> parked, boolean more) {
        if (parked.isEmpty()) {
            say("Không có sự kiện nào đang chờ.", "No event is parked.");
        }
        parked.forEach(this::line);
        if (more) {
            say("Còn nữa.", "There are more.");
        }
    }

    private void line(ParkedEvent event) {
        out.printf(
                Locale.ROOT, "%s %d  %s (%s)%n", event.model(), event.position(), words(event.label()), event.event());
        out.println("    hồ sơ / case: " + words(event.kind()) + " " + event.aggregate());
        if (event.behind() != event.position()) {
            out.println("    chờ sau / waits behind " + event.behind() + ", từ / since " + time(event.parkedAt()));
            return;
        }
        out.printf(
                Locale.ROOT,
                "    từ / since %s; đã thử / tried %d ×, lần cuối / last %s%n",
                time(event.parkedAt()),
                event.attempts(),
                time(event.triedAt()));
        out.println("    " + shortened(event.error()));
    }

    void show(ParkedEvent event, @Nullable Stored stored) {
        line(event);
        if (event.retryAskedAt() != null) {
            out.println("yêu cầu thử lại / retry asked for: " + time(event.retryAskedAt()));
        }
        if (stored == null) {
            refuse("Nhật ký không có vị trí này.", "The log does not hold this position.");
        } else {
            out.println("phiên bản / revision: " + stored.revision() + ", thứ tự / sequence: " + stored.sequence());
            out.println("ghi lúc / recorded: " + time(stored.recordedAt()));
            out.println("ai, ủy quyền / who, mandate: " + stored.metadata());
            out.println(
                    "nội dung như đã ghi, dữ liệu cá nhân vẫn niêm phong / payload as stored, personal data sealed:");
            out.println(stored.payload());
        }
        out.println("lỗi / error:");
        out.println(event.error());
    }

    void asked(List<Asked> asked, @Nullable Long position) {
        int events = asked.stream().mapToInt(one -> one.positions().size()).sum();
        say("Thử lại " + events + " sự kiện.", "Trying " + events + " events again.");
        if (position != null && events > 1) {
            say(
                    "Sự kiện " + position + " chờ sau các sự kiện trước của cùng hồ sơ: thử từ sự kiện đầu.",
                    "Event " + position + " waits behind earlier ones of its case: they are tried first.");
        }
    }

    void became(Result result) {
        String which = result.model() + " " + result.position() + ": ";
        switch (result.outcome()) {
            case HANDLED -> out.println("✓ " + which + "đã ghi được / handled");
            case FAILED ->
                out.println("✗ " + which + "vẫn chưa ghi được / still cannot be handled: " + shortened(result.error()));
            case WAITS_BEHIND -> out.println("✗ " + which + "vẫn chờ sau / still waits behind " + result.behind());
            case NOT_TRIED_YET -> out.println("… " + which + "chưa được thử / not tried yet");
        }
    }

    void atNextStart(List<String> models) {
        String names = String.join(", ", models);
        say(
                "Không có nút nào đang giữ " + names + ": sẽ thử khi một nút khởi động.",
                "No node keeps " + names + ": tried when one starts.");
    }

    private static String words(Label label) {
        return label.vi() + " / " + label.en();
    }

    private static String time(Instant when) {
        return TIME.format(when);
    }

    private static String shortened(@Nullable String error) {
        String line = String.valueOf(error).replaceAll("\\s+", " ");
        return line.length() <= ERROR_LENGTH ? line : line.substring(0, ERROR_LENGTH) + "…";
    }
}
