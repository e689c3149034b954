package vn.bangvang.query.readmodel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column holds an id, or a list of them; the answer says beside it how that is called. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NameOf {

    enum Kind {
        UNIT,
        CLUSTER,
        SCORE_TABLE
    }

    Kind value() default Kind.UNIT;

    /**
     * The column with the day of which a unit's name is shown: a record of the past keeps the names of its day. Without it, or
     * while that column is empty, today's name. Clusters and score tables keep their names.
     */
    String on() default "";
}
