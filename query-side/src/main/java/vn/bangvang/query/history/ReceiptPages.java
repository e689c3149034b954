package vn.bangvang.query.history;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.bangvang.query.history.Receipts.Receipt;
import vn.bangvang.query.history.Receipts.Signed;
import vn.bangvang.query.nomination.NominationFile;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.page.PageWords;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.platform.identity.IdentityProperties;
import vn.bangvang.shared.platform.web.Expensive;

/** Biên nhận: that an act is in the history, to be printed and taken along. */
@Expensive
@PageController
@Reads(NominationFile.class)
class ReceiptPages {

    private final Receipts receipts;
    private final IdentityProperties identity;

    ReceiptPages(Receipts receipts, IdentityProperties identity) {
        this.receipts = receipts;
        this.identity = identity;
    }

    @GetMapping("/history/receipts/{position}")
    String receipt(
            QueryContext context,
            @PathVariable long position,
            @ModelAttribute(name = "w", binding = false) PageWords words,
            HttpServletRequest request,
            Model model) {
        Receipt receipt = receipts.of(receipts.mustRead(position, context), words, context);
        model.addAttribute("receipt", receipt);
        model.addAttribute("hash", Grouped.of(receipt.hash()));
        if (receipt.signed() != null) {
            model.addAttribute("root", Grouped.of(receipt.signed().root()));
            String address = address(receipt, receipt.signed());
            model.addAttribute("address", address);
            model.addAttribute("qr", QrPicture.of(site(request) + address));
        }
        return "history/receipt";
    }

    /** Names nobody, and holds enough of the hashes that nobody finds another event or tree with the same. */
    private static String address(Receipt receipt, Signed signed) {
        return "/history/checks?event=" + receipt.position()
                + "&hash=" + receipt.hash().substring(0, HistoryPages.DIGITS)
                + "&size=" + signed.size()
                + "&root=" + signed.root().substring(0, HistoryPages.DIGITS);
    }

    private String site(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .scheme(identity.isSecure(request) ? "https" : request.getScheme())
                .build()
                .toUriString();
    }
}
