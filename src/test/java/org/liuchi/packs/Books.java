package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** The registers of a place as people read them, over HTTP: lists, gaps, figures, public pages. */
final class Books {
    private static final String BOUNDARY = "liuchi-test";

    private final Place place;
    private final Browser anybody;
    private final String pack;

    Books(Place place, Browser anybody, String pack) {
        this.place = place;
        this.anybody = anybody;
        this.pack = pack;
    }

    String path(String register) {
        return "/api/registers/" + pack + "-" + register;
    }

    static JsonNode good(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream().map(one -> one.at(pointer).asString()).toList();
    }

    private JsonNode get(String login, String register, String what) {
        return good(place.as(login).get(path(register) + what));
    }

    /** A table of records that is taken in; how many came of it. */
    int take(String login, String register, String csv) {
        byte[] body = ("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"table.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Answer taken = place.keyed(login)
                .send(
                        "POST",
                        path(register) + "/imports?dryRun=false",
                        body,
                        "multipart/form-data; boundary=" + BOUNDARY);
        return good(taken).at("/records").asInt();
    }

    /** A list as a table. */
    String exported(String login, String register) {
        return new String(
                place.as(login).download(path(register) + "/export?format=CSV").body(), StandardCharsets.UTF_8);
    }

    /** The definition, as forms are made of it. */
    String schema(String register) {
        return get("desk", register, "").at("/fields").toString();
    }

    // lists

    JsonNode lines(String login, String register, String query) {
        return get(login, register, "/records?size=200&" + query).at("/items");
    }

    /** Ids of the records that a query finds. */
    List<String> rows(String login, String register, String query) {
        return texts(lines(login, register, query), "/id");
    }

    List<String> titles(String login, String register, String query) {
        return texts(lines(login, register, query), "/title");
    }

    /** The one record that the query finds. */
    String one(String login, String register, String query) {
        assertThat(rows(login, register, query)).hasSize(1);
        return rows(login, register, query).getFirst();
    }

    /** What a list shows of one record. */
    JsonNode row(String login, String register, String id) {
        return lines(login, register, "")
                .valueStream()
                .filter(line -> line.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What anybody sees who is not signed in. */
    JsonNode open(String register, String query) {
        String plain = URI.create("?" + query).toASCIIString();
        return good(anybody.get("/api/public/registers/" + pack + "-" + register + "/records" + plain))
                .at("/items");
    }

    // gaps

    /** Who or what lacks it: ids of records, or codes of areas. */
    List<String> gap(String login, String register, String gap) {
        return lacking(login, register, gap, "/id", "/id");
    }

    /** The same by their titles and names. */
    List<String> gapTitles(String login, String register, String gap) {
        return lacking(login, register, gap, "/title", "/name");
    }

    private List<String> lacking(String login, String register, String gap, String ofRecord, String ofTarget) {
        JsonNode lines = get(login, register, "/gaps/" + gap + "?size=200");
        return Stream.concat(
                        texts(lines.at("/records"), ofRecord).stream(), texts(lines.at("/targets"), ofTarget).stream())
                .toList();
    }

    /** How many of them there are in a town. */
    int gapIn(String login, String register, String gap, String town) {
        return get(login, register, "/gaps")
                .valueStream()
                .filter(one -> one.at("/name").asString().equals(gap))
                .flatMap(one -> one.at("/towns").valueStream())
                .filter(there -> there.at("/area").asString().equals(town))
                .mapToInt(there -> there.at("/count").asInt())
                .sum();
    }

    // figures

    JsonNode figure(String login, String register, String figure, String by) {
        return get(login, register, "/figures/" + figure + "?by=" + by);
    }

    /** A figure over the whole county. */
    double total(String login, String register, String figure) {
        return figure(login, register, figure, "").at("/total/value").asDouble();
    }

    /** The same as it is written; money in yuan. */
    String written(String register, String figure) {
        return plain(figure("desk", register, figure, "").at("/total/value"));
    }

    /** What a figure is for one value of what it is broken down by. */
    String written(String register, String figure, String by, String key) {
        return cells(figure("desk", register, figure, by), Map.of(by, key))
                .findFirst()
                .map(Books::plain)
                .orElse("0");
    }

    /** One row of a figure. */
    double cell(String login, String register, String figure, Map<String, String> key) {
        return cells(figure(login, register, figure, String.join(",", key.keySet())), key)
                .mapToDouble(JsonNode::asDouble)
                .sum();
    }

    private static Stream<JsonNode> cells(JsonNode figure, Map<String, String> key) {
        return figure.at("/rows")
                .valueStream()
                .filter(row -> key.entrySet().stream()
                        .allMatch(
                                one -> row.at("/key/" + one.getKey()).asString().equals(one.getValue())))
                .map(row -> row.at("/value"));
    }

    private static String plain(JsonNode value) {
        return new BigDecimal(value.asString()).stripTrailingZeros().toPlainString();
    }
}
