package vn.bangvang.standalone.rest;

import javax.sql.DataSource;

/** The meaning of events in all cases of the stories. */
class OneMeaningIT extends MeaningTests {

    @Override
    DataSource database() {
        return StoriesService.get().source();
    }
}
