package vn.bangvang.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.Evidence;
import vn.bangvang.shared.history.MalformedException;
import vn.bangvang.shared.history.WitnessPolicy;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Console;

/** Writes evidence of a diverged history, and says what evidence proves. */
final class EvidenceReport {

    static final String ENDING = ".evidence";

    private EvidenceReport() {}

    /** Evidence that is there is not replaced. */
    static void write(Evidence evidence, Path file, Console console) {
        try {
            Files.write(file, evidence.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            console.say(
                    "Bằng chứng cho người thứ ba: " + file + " (kiểm tra bằng verify --evidence)",
                    "Evidence for a third person: " + file + " (they check it with verify --evidence)");
        } catch (IOException notWritten) {
            console.say(
                    "Không ghi được bằng chứng vào " + file + "; hãy nêu nơi khác bằng --evidence-out: " + notWritten,
                    "The evidence could not be written to " + file + "; name another place with --evidence-out: "
                            + notWritten);
        }
    }

    /** @return the exit code: 3 when it proves that the history diverged, 0 when it proves nothing, 2 when it is none */
    static int check(byte[] file, @Nullable WitnessPolicy policy, Console console) {
        Evidence evidence;
        Evidence.Proof proof;
        try {
            evidence = Evidence.read(file);
            proof = evidence.check(policy);
        } catch (MalformedException malformed) {
            console.refuse(Bilingual.of(
                    "KHÔNG PHẢI BẰNG CHỨNG: " + malformed.getMessage(), "NOT EVIDENCE: " + malformed.getMessage()));
            return VerifyCommand.INVALID;
        }
        List<Checkpoint> checkpoints = evidence.checkpoints();
        String origin = evidence.keys().origin();
        console.say(
                "Nhật ký " + origin + "; hãy so khóa dưới đây với khóa mà chủ nhật ký đã công bố:",
                "The log " + origin + "; compare these keys with those that its owner gave out:");
        evidence.keys().last().keys().forEach(key -> console.print(key.text()));
        console.say(held(checkpoints.get(0), "Đã được giữ", "Held"));
        console.say(held(checkpoints.get(1), "Đã được đưa ra", "Shown"));
        switch (proof) {
            case FORKED ->
                console.refuse(Bilingual.of(
                        "RẼ NHÁNH: khóa của nhật ký đã ký hai lịch sử khác nhau.",
                        "DIVERGED: the keys of the log signed two histories that contradict each other."));
            case CUT_OFF ->
                console.refuse(
                        Bilingual.of(
                                "RẼ NHÁNH: khóa của nhật ký đã ký nhiều sự kiện, rồi về sau lại ký ít hơn: phần sau đã bị cắt.",
                                "DIVERGED: the keys of the log signed more events first, and fewer later: what followed was cut off."));
            case OLDER ->
                console.say(
                        "KHÔNG CHỨNG MINH GÌ: bản đưa ra chỉ cũ hơn bản đã giữ. Nếu nó được đưa ra như toàn bộ lịch sử thì phần"
                                + " sau đã bị giấu; chỉ người nhận biết điều đó.",
                        "PROVES NOTHING: what was shown is only older than what was held. If it was passed off as the whole history,"
                                + " the rest was hidden; only who was shown it knows.");
        }
        return proof == Evidence.Proof.OLDER ? 0 : VerifyCommand.DIVERGED;
    }

    private static Bilingual held(Checkpoint checkpoint, String vietnamese, String english) {
        String root = Base64.getEncoder().encodeToString(checkpoint.root());
        return Bilingual.of(
                String.format(Locale.ROOT, "%s: %d sự kiện, gốc %s", vietnamese, checkpoint.size(), root),
                String.format(Locale.ROOT, "%s: %d events, root %s", english, checkpoint.size(), root));
    }
}
