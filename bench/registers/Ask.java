import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Asks the running program for pages and figures of the filled register: {@code java Ask.java URL LOGIN PASSWORD VILLAGE}. */
class Ask {
    private static final int ROUNDS = 40;

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> session = client.send(
                HttpRequest.newBuilder(URI.create(url + "/api/session"))
                        .header("Content-Type", "application/json")
                        .header("Origin", url)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(arguments[1], arguments[2])))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String village = arguments[3];
        String records = "/api/registers/bench-visit/records?";
        String figures = "/api/registers/bench-visit/figures/";
        String next = get(client, url + records, cookie).body().replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        List<Map.Entry<String, String>> asked = List.of(
                Map.entry("first page", records),
                Map.entry("second page", records + "cursor=" + next),
                Map.entry("kind A (a quarter)", records + "sort=A"),
                Map.entry("kind E (one in a thousand)", records + "sort=E"),
                Map.entry("village", records + "area=" + village),
                Map.entry("village and kind A", records + "sort=A&area=" + village),
                Map.entry("state", records + "state=KEPT"),
                Map.entry("state of none", records + "state=ENDED"),
                Map.entry("minutes from 239", records + "minutes.from=239"),
                Map.entry("sorted by day, down", records + "order=-held"),
                Map.entry("sorted by cost", records + "order=cost"),
                Map.entry("kind E and state", records + "state=KEPT&sort=E"),
                Map.entry("two days long ago", records + "held.from=2024-01-01&held.until=2024-01-02"),
                Map.entry("a month long ago", records + "held.from=2024-01-01&held.until=2024-01-31"),
                Map.entry("two years long ago", records + "held.from=2023-12-01&held.until=2025-12-31"),
                Map.entry("by day in a village", records + "order=-held&area=" + village),
                Map.entry("by cost in kind E", records + "order=cost&sort=E"),
                Map.entry("search a word of all", records + "q=%E8%B5%B0%E8%AE%BF"),
                Map.entry("search by number", records + "q=777777"),
                Map.entry("records of a town's month", figures + "hazards/records?town="
                        + village.substring(0, 9) + "000&period=2024-02"),
                Map.entry("all figures", "/api/registers/bench-visit/figures"),
                Map.entry("count by town", figures + "visits?by=town"),
                Map.entry("sum by period", figures + "spent?by=period"),
                Map.entry("share by town and period", figures + "hazards?by=town,period"));
        for (Map.Entry<String, String> one : asked) {
            double[] times = new double[ROUNDS];
            int status = 0;
            for (int i = -5; i < ROUNDS; i++) {
                long begin = System.nanoTime();
                status = get(client, url + one.getValue(), cookie).statusCode();
                if (i >= 0) {
                    times[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
            Arrays.sort(times);
            System.out.printf("%-28s %d  median %6.1f ms  p95 %6.1f ms%n",
                    one.getKey(), status, times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
        }
    }

    private static HttpResponse<String> get(HttpClient client, String url, String cookie) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
