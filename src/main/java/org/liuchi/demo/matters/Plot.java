package org.liuchi.demo.matters;

import java.util.List;
import java.util.function.Consumer;

/**
 * A way that matters go, and how many of them go it.
 *
 * @param least working minutes from the last scene until today, at least; a day has 420
 * @param most and at most
 */
record Plot(int count, int least, int most, Consumer<Script> course) {
    private static final int WHENEVER = Integer.MAX_VALUE;

    /** The open ones lie where somebody finds them today, most of them in time. */
    static final List<Plot> ALL = List.of(
            new Plot(11, 3, 110, _ -> {}),
            new Plot(1, 130, 300, _ -> {}),
            new Plot(6, 3, 110, Script::takenUp),
            new Plot(11, 3, 110, Script::dispatched),
            new Plot(1, 130, 300, Script::dispatched),
            new Plot(5, 10, 300, script -> script.dispatchedWrongly().objected()),
            new Plot(26, 60, 1_200, script -> script.dispatched().accepted().worked()),
            new Plot(3, 2_600, 3_800, script -> script.dispatched().accepted().worked()),
            new Plot(
                    12,
                    30,
                    1_000,
                    script -> script.dispatched().accepted().worked().answered()),
            new Plot(2, 1_800, 2_600, script -> script.dispatched().accepted().answered()),
            new Plot(6, 5, 250, script -> answered(script).verified()),
            new Plot(
                    5, 60, 900, script -> solved(script).reopened().dispatched().accepted()),
            new Plot(
                    3,
                    20,
                    140,
                    script -> script.dispatched().accepted().worked().askedExtension()),
            new Plot(
                    5,
                    600,
                    1_400,
                    script -> script.dispatched().accepted().worked().askedExtension()),
            new Plot(2, 20, 140, script -> script.dispatched().accepted().urged()),
            new Plot(4, 500, 1_400, script -> script.dispatched().accepted().urged()),
            new Plot(185, 0, WHENEVER, script -> solved(script).rated()),
            new Plot(
                    8,
                    0,
                    WHENEVER,
                    script -> script.dispatched()
                            .accepted()
                            .worked()
                            .answeredLate()
                            .verified()
                            .closed()
                            .rated()),
            new Plot(
                    12,
                    0,
                    WHENEVER,
                    script -> solved(script.dispatchedWrongly().objected()).rated()),
            new Plot(
                    8,
                    0,
                    WHENEVER,
                    script -> afterOverruling(script)
                            .answered()
                            .verified()
                            .closed()
                            .rated()),
            new Plot(
                    8,
                    0,
                    WHENEVER,
                    script -> solved(script.dispatchedWrongly().recalled()).rated()),
            new Plot(
                    12,
                    0,
                    WHENEVER,
                    script -> answered(script)
                            .sentBack()
                            .answered()
                            .verified()
                            .closed()
                            .rated()),
            new Plot(
                    12,
                    0,
                    WHENEVER,
                    script -> answered(script)
                            .disputed()
                            .answered()
                            .verified()
                            .closed()
                            .rated()),
            new Plot(16, 0, WHENEVER, script -> answered(script).closedUnreached()),
            new Plot(
                    10,
                    0,
                    WHENEVER,
                    script -> solved(solved(script).ratedFairly().reopened()).rated()),
            new Plot(10, 0, WHENEVER, Script::withdrawn),
            new Plot(2, 10, 100, script -> script.dispatched().accepted().calledIn()),
            new Plot(1, 3, 25, script -> script.dispatched().accepted().whistled()));

    private static Script answered(Script script) {
        return script.dispatched().accepted().worked().answered();
    }

    private static Script solved(Script script) {
        return answered(script).verified().closed();
    }

    private static Script afterOverruling(Script script) {
        return script.dispatched().objected().overruled().accepted();
    }
}
