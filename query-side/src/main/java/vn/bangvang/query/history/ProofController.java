package vn.bangvang.query.history;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.history.History.Proven;
import vn.bangvang.query.nomination.NominationFile;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.InclusionProof;
import vn.bangvang.shared.platform.web.Expensive;

/** That an event is in the history: for whoever may read the event. */
@Expensive
@RestController
@RequestMapping("/api/history/proofs")
@Reads(NominationFile.class)
class ProofController {

    /**
     * That an event is in the tree of a checkpoint (RFC 6962, 2.1.1), by the first checkpoint that covers it.
     *
     * @param index of the leaf, the position less one
     * @param hash of the event in hexadecimal, as the path and the root
     */
    record EventProof(
            long position,
            long index,
            String hash,
            List<String> path,
            long size,
            String root,
            @Nullable Instant signedAt,
            String checkpoint) {}

    private final Receipts receipts;

    ProofController(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Proves that the event at this position is in the history. */
    @GetMapping("/{position}")
    EventProof getEventProof(QueryContext context, @PathVariable long position) {
        StoredEvent event = receipts.mustRead(position, context);
        Proven proven = receipts.mustProve(event);
        HexFormat hex = HexFormat.of();
        return new EventProof(
                position,
                proven.proof().index(),
                hex.formatHex(event.hash()),
                proven.proof().path().stream().map(hex::formatHex).toList(),
                proven.checkpoint().size(),
                hex.formatHex(proven.checkpoint().root()),
                proven.signedAt(),
                proven.proof().checkpoint().whole());
    }

    /** The same as a small file, with the checkpoint in it (C2SP tlog-proof). */
    @GetMapping(path = "/{position}/tlog-proof", produces = MediaType.TEXT_PLAIN_VALUE)
    String getEventProofFile(QueryContext context, @PathVariable long position, HttpServletResponse response) {
        Proven proven = receipts.mustProve(receipts.mustRead(position, context));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"bangvang-" + position + InclusionProof.ENDING + "\"");
        return new String(proven.proof().bytes(), StandardCharsets.UTF_8);
    }
}
