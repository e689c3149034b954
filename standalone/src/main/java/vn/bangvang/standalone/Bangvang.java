package vn.bangvang.standalone;

/** The command line of the standalone product. */
public final class Bangvang {

    private Bangvang() {}

    public static void main(String[] args) {
        throw new UnsupportedOperationException("Not built yet");
    }
}
