package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;

/** All that happens in a province from its founding to the last day, written in the order of its days. */
final class History {

    private final Scale scale;
    private final Timeline timeline = new Timeline();
    private final PastProvince province;
    private final Founding founding;
    private final List<Course> courses = new ArrayList<>();

    /** @param likeness what tells equal names without telling them */
    History(Scale scale, UnaryOperator<String> likeness) {
        this.scale = scale;
        LocalDate first = LocalDate.of(scale.firstYear(), 1, 2);
        SplittableRandom seeds = new SplittableRandom(scale.seed());
        Ids ids = new Ids(seeds.nextLong());
        province = new PastProvince(scale.units(), ids, first);
        founding = new Founding(timeline, ids, likeness, province, first);
        Nominations nominations = new Nominations(timeline, ids, province, seeds.split());
        courses.add(new Years(timeline, ids, province));
        courses.add(new Movements(timeline, ids, province));
        courses.add(new Promises(timeline, ids, province));
        courses.add(new Congresses(timeline, ids, province));
        courses.add(new Scores(timeline, ids, province, new Sheets(timeline, ids, seeds.split()), nominations));
        courses.add(nominations);
    }

    void write(Consumer<List<Happening>> to) {
        founding.happen(province);
        LocalDate after = Scale.LAST_DAY.plusDays(1);
        for (Period quarter = new Period(scale.firstYear(), 1);
                quarter.firstDay().isBefore(after);
                quarter = next(quarter)) {
            Period now = quarter;
            courses.forEach(course -> course.quarter(now));
            LocalDate end = quarter.dayAfter().isBefore(after) ? quarter.dayAfter() : after;
            timeline.until(end, Scribe.AT_ONCE, to);
        }
    }

    private static Period next(Period quarter) {
        return quarter.quarter() == 4
                ? new Period(quarter.year() + 1, 1)
                : new Period(quarter.year(), quarter.quarter() + 1);
    }

    PastProvince province() {
        return province;
    }

    /** Everybody who has an account, once all have been appointed. */
    Stream<Official> officials() {
        return Stream.concat(
                founding.administrators().stream(),
                province.units.stream().flatMap(unit -> unit.roles().stream().map(unit::as)));
    }

    Official auditor() {
        return province.province().as(Role.AUDITOR);
    }
}
