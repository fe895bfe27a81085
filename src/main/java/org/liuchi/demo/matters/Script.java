package org.liuchi.demo.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.liuchi.demo.staff.Body;
import org.liuchi.demo.staff.Person;
import org.liuchi.demo.staff.Roster;
import org.liuchi.demo.staff.Seat;

/** Writes what becomes of a matter, scene by scene, in the words of those who do it. */
final class Script {
    private static final int A_DAY = 420;

    private final Roster roster;
    private final Matter matter;
    private final Phrases phrases;
    private final Random random;
    private final List<Scene> scenes = new ArrayList<>();
    private Person handler;

    Script(Roster roster, Matter matter, Phrases phrases, Random random) {
        this.roster = roster;
        this.matter = matter;
        this.phrases = phrases;
        this.random = random;
        this.handler = matter.handler().intake().holder();
    }

    List<Scene> scenes() {
        return List.copyOf(scenes);
    }

    Script takenUp() {
        return add(desk(), "takeUp", 5, 90, sorted());
    }

    Script dispatched() {
        return scenes.isEmpty() && chance(40)
                ? takenUp().dispatchedTo(matter.handler())
                : dispatchedTo(matter.handler());
    }

    /** To a body that isn't responsible: another department. */
    Script dispatchedWrongly() {
        List<Body> others = roster.departments().values().stream()
                .filter(body -> !body.equals(matter.handler()))
                .toList();
        return dispatchedTo(others.get(random.nextInt(others.size())));
    }

    Script dispatchedTo(Body body) {
        handler = body.intake().holder();
        Map<String, Object> input = chance(30) ? Map.of("note", phrases.on("dispatch", random)) : Map.of();
        Map<String, Object> chosen =
                Map.of("organization", body.organization().id().toString());
        return add(desk(), "dispatch", 5, 80, with(with(sorted(), chosen), input));
    }

    Script accepted() {
        boolean late = chance(4);
        add(handler, "accept", late ? 130 : 5, late ? 300 : 100, Map.of());
        return chance(88) ? spokenTo() : this;
    }

    /** Most call before they begin. */
    Script spokenTo() {
        String way = chance(80) ? "PHONE" : "VISIT";
        return add(handler, "contact", 10, 90, Map.of("way", way, "reached", chance(92) ? "REACHED" : "NOT_REACHED"));
    }

    Script objected() {
        List<String> grounds = List.of("NOT_OURS", "WRONG_PLACE", "SEVERAL_BODIES", "TOO_VAGUE");
        String ground = grounds.get(random.nextInt(grounds.size()));
        return add(
                handler, "object", 10, 100, Map.of("ground", ground, "note", phrases.on("object." + ground, random)));
    }

    Script overruled() {
        return add(desk(), "overrule", 20, 300, words("note", "overrule"));
    }

    Script recalled() {
        return add(desk(), "recall", 20, 200, words("note", "recall"));
    }

    /** What may happen while somebody works on it. */
    Script worked() {
        if (chance(12) && handler.equals(matter.handler().intake().holder())) {
            passedOn();
        }
        if (chance(12)) {
            add(null, "comment", 20, 200, words("message", "comment.reporter"));
        }
        if (chance(20)) {
            add(handler, "comment", 20, 200, words("message", "comment.handler"));
        }
        return chance(15) ? add(handler, "note", 20, 120, words("note", "note")) : this;
    }

    /** To the second post of the same body. */
    Script passedOn() {
        Seat doer = matter.handler().seats().get(1);
        add(handler, "reassign", 10, 60, Map.of("post", doer.post().id().toString()));
        handler = doer.holder();
        return this;
    }

    Script answered() {
        return answered(60, 3 * A_DAY);
    }

    /** After the day that was promised. */
    Script answeredLate() {
        return answered(6 * A_DAY, 8 * A_DAY);
    }

    Script askedExtension() {
        return add(handler, "askExtension", 20, 90, with(words("message", "extension"), Map.of("amount", 3)));
    }

    /** A leader of the county asks why it is stuck. */
    Script urged() {
        Person leader = roster.offices().getFirst().intake().holder();
        return add(leader, "urge", 30, 300, words("note", "urge"));
    }

    /** Another department is asked to help. */
    Script calledIn() {
        return add(handler, "callIn", 10, 60, with(words("note", "callIn"), Map.of("organizations", others(1))));
    }

    /** The town calls two departments to the place. */
    Script whistled() {
        Person town = roster.town(matter.place().town()).intake().holder();
        return add(
                town,
                "blow",
                10,
                30,
                with(words("reason", "whistle"), Map.of("ground", "JOINT_ENFORCEMENT", "organizations", others(2))));
    }

    private List<String> others(int count) {
        return roster.departments().values().stream()
                .filter(body -> !body.equals(matter.handler()))
                .limit(count)
                .map(body -> body.organization().id().toString())
                .toList();
    }

    private Script answered(int least, int most) {
        boolean again = scenes.stream().anyMatch(scene -> scene.action().equals("answer"));
        String result = (again ? phrases.on("answer.again", random) : "") + matter.result();
        scenes.add(new Scene(handler, "answer", between(least, most), Map.of("result", result), chance(4)));
        return this;
    }

    Script verified() {
        if (chance(30)) {
            return add(null, "confirm", 30, 600, Map.of());
        }
        String way = chance(75) ? "PHONE" : "VISIT";
        String outcome = chance(88) ? "SOLVED" : "PARTLY";
        return add(
                desk(),
                "verify",
                60,
                800,
                Map.of("way", way, "outcome", outcome, "note", phrases.on("verify." + outcome, random)));
    }

    Script sentBack() {
        return add(desk(), "rework", 60, 500, words("note", "rework"));
    }

    Script disputed() {
        return add(null, "dispute", 30, 500, words("message", "dispute"));
    }

    Script closed() {
        return add(desk(), "close", 10, 300, chance(30) ? words("note", "close") : Map.of());
    }

    /** When three working days have gone by without reaching anybody. */
    Script closedUnreached() {
        return add(desk(), "closeUnreached", 4 * A_DAY + 10, 5 * A_DAY, words("note", "unreached"));
    }

    Script rated() {
        if (!chance(75)) {
            return this;
        }
        int dice = random.nextInt(100);
        return rated(dice < 48 ? 5 : dice < 78 ? 4 : dice < 91 ? 3 : dice < 97 ? 2 : 1);
    }

    /** By somebody who asks for more later, but not at once. */
    Script ratedFairly() {
        return rated(3);
    }

    /** What was done is not what was asked for. */
    Script ratedBadly() {
        return rated(2);
    }

    private Script rated(int stars) {
        String solved = stars > 3 ? "SOLVED" : stars > 1 ? "PARTLY" : "NOT_SOLVED";
        Map<String, Object> rating = Map.of("solved", solved, "satisfaction", stars);
        return add(null, "rate", 30, 900, chance(60) ? with(rating, words("message", "rate." + stars)) : rating);
    }

    Script reopened() {
        return add(null, "reopen", 200, 4 * A_DAY, words("message", "reopen"));
    }

    Script withdrawn() {
        return add(null, "withdraw", 30, 400, Map.of());
    }

    /** Not a matter for this loop: the reporter is told where to go, or why not. */
    Script toldElsewhere(String action, String choice, String message) {
        String choosing = action.equals("redirect") ? "channel" : "ground";
        return add(desk(), action, 10, 100, Map.of(choosing, choice, "message", message));
    }

    private Map<String, Object> sorted() {
        return Map.of("category", matter.category(), "title", matter.title());
    }

    private Person desk() {
        List<Person> desks = roster.centre().intake().holders();
        return desks.get(random.nextInt(desks.size()));
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private Map<String, Object> words(String input, String occasion) {
        return Map.of(input, phrases.on(occasion, random));
    }

    private Script add(@Nullable Person by, String action, int least, int most, Map<String, Object> input) {
        scenes.add(new Scene(by, action, between(least, most), input, false));
        return this;
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
