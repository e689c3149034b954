package vn.bangvang.query.history;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.KeyHistory;
import vn.bangvang.shared.history.KeyHistory.Generation;
import vn.bangvang.shared.history.Note;

/** What holds nothing about anybody: for every account, such as that of a witness. */
@RestController
@RequestMapping("/api/history")
class HistoryController {

    /**
     * The keys by which checkpoints are signed.
     *
     * @param origin the name of the log, and of its keys
     */
    record HistoryKeys(String origin, List<KeyGeneration> generations) {}

    /**
     * @param signsAfter these keys sign checkpoints of larger sizes, until the next generation
     * @param statement what the generation is, to the letter
     * @param checkpoint the signed note over all statements up to this one
     */
    record KeyGeneration(
            int generation, long signsAfter, String ed25519, String mlDsa, String statement, String checkpoint) {

        static KeyGeneration of(Generation one) {
            return new KeyGeneration(
                    one.statement().number(),
                    one.statement().after(),
                    one.statement().ed25519().text(),
                    one.statement().mlDsa().text(),
                    one.statement().text(),
                    HistoryController.text(one.checkpoint()));
        }
    }

    /**
     * That a tree continues a smaller one (RFC 6962, 2.1.2).
     *
     * @param olderRoot in hexadecimal, as the newer one and the path
     */
    record ConsistencyProof(
            long olderSize,
            String olderRoot,
            long newerSize,
            String newerRoot,
            List<String> path,
            @Nullable Instant signedAt,
            String checkpoint) {}

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    /** The newest checkpoint, as a signed note (C2SP). */
    @GetMapping(path = "/checkpoints/newest", produces = MediaType.TEXT_PLAIN_VALUE)
    String getNewestCheckpoint(QueryContext context) {
        return text(history.newest().orElseThrow(HistoryController::none));
    }

    /** The checkpoint of this size, as a signed note (C2SP). */
    @GetMapping(path = "/checkpoints/{size}", produces = MediaType.TEXT_PLAIN_VALUE)
    String getCheckpoint(QueryContext context, @PathVariable long size) {
        return text(history.checkpoint(size).orElseThrow(HistoryController::none));
    }

    /** All generations of the keys by which checkpoints are signed, each signed by the one before it. */
    @GetMapping("/keys")
    HistoryKeys getHistoryKeys(QueryContext context) {
        KeyHistory keys = history.keys();
        return new HistoryKeys(
                keys.origin(),
                keys.generations().stream().map(KeyGeneration::of).toList());
    }

    /** Proves that the tree of a checkpoint continues a smaller one, which somebody holds. */
    @GetMapping("/consistency")
    ConsistencyProof getConsistencyProof(
            QueryContext context,
            @Parameter(description = "Cỡ của cây cũ · the size of the older tree") @RequestParam @Min(1) long from,
            @Parameter(
                            description = "Cỡ của điểm kiểm tra mới; mặc định là điểm mới nhất · the size of the newer"
                                    + " checkpoint, the newest by default")
                    @RequestParam(required = false)
                    @Min(1)
                    @Nullable
                    Long to) {
        Note newer = (to == null ? history.newest() : history.checkpoint(to)).orElseThrow(HistoryController::none);
        Checkpoint signed = Checkpoint.read(newer.text());
        if (from > signed.size()) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "from"));
        }
        HexFormat hex = HexFormat.of();
        History.Continued proof = history.continued(from, newer);
        return new ConsistencyProof(
                from,
                hex.formatHex(proof.olderRoot()),
                signed.size(),
                hex.formatHex(signed.root()),
                proof.path().stream().map(hex::formatHex).toList(),
                history.keys().signedAt(newer).map(Instant::ofEpochSecond).orElse(null),
                text(newer));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static String text(Note note) {
        return note.whole();
    }
}
