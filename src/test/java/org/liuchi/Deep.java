package org.liuchi;

/** Long forms of the tests that look for rare mishaps, under {@code mvn verify -Pdeep}. */
public final class Deep {
    private Deep() {}

    /** @return how often: a few times in every build, many times in a deep one */
    public static int times(int usually, int deep) {
        return Boolean.getBoolean("liuchi.deep") ? deep : usually;
    }
}
