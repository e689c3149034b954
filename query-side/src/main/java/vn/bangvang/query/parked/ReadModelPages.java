package vn.bangvang.query.parked;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.parked.ParkedEvents.ParkedEvent;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.ReadModelHealth;
import vn.bangvang.shared.platform.words.Texts;

/** Tình trạng dữ liệu đọc: how far each read model has come, what waits, and what to do about it. */
@PageController
class ReadModelPages {

    private static final Texts WORDS = new Texts("vn.bangvang.query.parked.words");
    private static final int SHOWN = 50;

    private final ReadModelHealth health;
    private final ParkedEvents events;
    private final List<ReadModel> models;

    ReadModelPages(ReadModelHealth health, ParkedEvents events, List<ReadModel> models) {
        this.health = health;
        this.events = events;
        this.models = models;
    }

    @GetMapping("/admin/read-models")
    String list(QueryContext context, Locale language, Model model) {
        boolean errors = context.viewer().overseesEverything();
        List<ParkedEvent> parked = events.of(models, SHOWN + 1);
        model.addAttribute("states", health.states(context.viewer()));
        model.addAttribute(
                "parked",
                parked.stream()
                        .limit(SHOWN)
                        .map(event -> errors ? event : event.withoutError())
                        .toList());
        model.addAttribute("more", parked.size() > SHOWN);
        model.addAttribute(
                "names",
                models.stream().collect(Collectors.toMap(ReadModel::name, one -> words(one.name(), language))));
        return "parked/models";
    }

    private static String words(String model, Locale language) {
        String key = "model." + model;
        return WORDS.has(key) ? WORDS.text(key, language) : model;
    }
}
