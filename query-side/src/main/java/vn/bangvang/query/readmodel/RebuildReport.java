package vn.bangvang.query.readmodel;

/** Hears how a rebuild goes, in both languages of the product. */
@FunctionalInterface
public interface RebuildReport {

    void say(String vietnamese, String english);
}
