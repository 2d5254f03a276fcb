package eu.doelboom.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People and machines of the demo cities, known to a real Keycloak, from signing in to the refusal of old tokens. */
@Tag("keycloak")
class KeycloakJourneyTest {

    /** Within this time after a logout every token of the session is refused. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    private static final String CLIENT = "doelboom-console";
    private static final String COORDINATOR = "lieve.maes@leiestede.example";
    private static final String PLANS = "/plan/v1/plans";

    private static RunningSuite suite;
    private static KeycloakRealm realm;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        suite = RunningSuite.started();
        realm = new KeycloakRealm(suite);
        for (var city : List.of("leiestede", "zandwijk")) {
            suite.as(null, "platform-operator")
                    .body(Map.of("id", city, "name", "Stad " + city))
                    .post("/plan/v1/tenants")
                    .then()
                    .statusCode(201);
        }
        await(() -> call(suite.token("leiestede", "coordinator")) == 200);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("doelboom.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    private static int call(String token) {
        return given().auth().oauth2(token).get(PLANS).statusCode();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var since = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - since)
                    .isLessThan(Duration.ofSeconds(30).toNanos());
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** From now until the token is refused. */
    private static Duration untilRefused(String token) {
        var since = System.nanoTime();
        await(() -> call(token) == 401);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    @Test
    void signsInByCodeWithPkceCallsRefreshesAndLogsOut() {
        var page = browser.newContext().newPage();
        var given = signIn(page);
        var first = given.getString("access_token");
        var claims = KeycloakRealm.claimsOf(first);
        assertThat(claims.getString("tenant")).isEqualTo("leiestede");
        assertThat(claims.getList("groups")).isEqualTo(List.of("coordinator"));
        assertThat(call(first)).isEqualTo(200);
        createEntity(first).then().statusCode(201);

        var renewed = refresh(given).then().statusCode(200).extract().jsonPath();
        var second = renewed.getString("access_token");
        assertThat(call(second)).isEqualTo(200);

        page.navigate(realm.endpoint("end_session") + "?"
                + form(Map.of(
                        "client_id",
                        CLIENT,
                        "id_token_hint",
                        renewed.getString("id_token"),
                        "post_logout_redirect_uri",
                        suite.gateway() + "/")));
        var bounds = List.of(untilRefused(first), untilRefused(second));
        System.err.println("refused after the logout, of the two tokens of the session: " + bounds);

        assertThat(bounds).allMatch(time -> time.compareTo(BOUND) <= 0);
        assertThat(refresh(renewed).statusCode()).isEqualTo(400);
    }

    /** Without the verifier of the one who asked, a code is worth nothing. */
    private static JsonPath signIn(Page page) {
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var stolen = codeOf(page, verifier);
        assertThat(redeem(stolen, "another-verifier-that-is-long-enough-to-be-one")
                        .statusCode())
                .isEqualTo(400);
        return redeem(codeOf(page, verifier), verifier)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response refresh(JsonPath given) {
        return realm.ask(Map.of(
                "grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", given.getString("refresh_token")));
    }

    @Test
    void opensNoDoorForACodeWithoutPkce() {
        var page = browser.newContext().newPage();

        page.navigate(realm.endpoint("authorization") + "?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        suite.gateway() + "/",
                        "scope",
                        "openid")));

        assertThat(page.url()).contains("error=invalid_request").contains("code_challenge_method");
    }

    @Test
    void signsInOnTheFirstPageAndOutAgain() {
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("nl-BE"))
                .newPage();
        page.navigate(suite.gateway() + "/");
        page.locator(".issuers button").click();
        fillIn(page, COORDINATOR);
        page.waitForURL(suite.gateway() + "/");
        page.locator("doel-banner .role").waitFor();
        var token = String.valueOf(page.evaluate("() => sessionStorage.getItem('doelboom.token')"));
        assertThat(page.locator("doel-banner .role").textContent()).contains("coördinator");
        assertThat(call(token)).isEqualTo(200);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/signed-in.png")));

        page.locator("doel-banner button.quiet").first().click();
        page.locator(".issuers button").waitFor();
        var bound = untilRefused(token);
        System.err.println("refused after signing out on the first page: " + bound);

        assertThat(bound).isLessThanOrEqualTo(BOUND);
    }

    @Test
    void letsAMachineBeTheErpClientOfItsCityAndNothingElse() {
        String token = realm.askAsMachine("leiestede", realm.secretOfMachine("leiestede"))
                .then()
                .statusCode(200)
                .body("refresh_token", org.hamcrest.Matchers.nullValue())
                .extract()
                .path("access_token");

        var claims = KeycloakRealm.claimsOf(token);
        assertThat(claims.getString("tenant")).isEqualTo("leiestede");
        assertThat(claims.getString("azp")).isEqualTo("leiestede-erp");
        assertThat(claims.getList("groups")).isEqualTo(List.of("erp-client"));
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(300);
        assertThat(call(token)).isEqualTo(200);
        createEntity(token).then().statusCode(403).body("code", equalTo("missingPermission"));
        given().auth()
                .oauth2(token)
                .header("Dgp-Tenant-Id", "zandwijk")
                .get(PLANS)
                .then()
                .statusCode(200);
        assertThat(realm.askAsMachine("leiestede", realm.secretOfMachine("zandwijk"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void followsNewKeysOfKeycloakWithoutARestart() {
        var before = realm.askAsMachine("zandwijk", realm.secretOfMachine("zandwijk"))
                .<String>path("access_token");
        assertThat(call(before)).isEqualTo(200);

        realm.changeKeys();
        var after = realm.askAsMachine("zandwijk", realm.secretOfMachine("zandwijk"))
                .<String>path("access_token");

        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        assertThat(call(after)).isEqualTo(200);
    }

    private static String keyOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    private static Response createEntity(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "code",
                        "E" + UUID.randomUUID().toString().substring(0, 6),
                        "name",
                        "Stad",
                        "kind",
                        "MUNICIPALITY"))
                .post("/plan/v1/entities");
    }

    /** Signs in, unless this browser has already, and takes the code from the address it is sent back to. */
    private static String codeOf(Page page, String verifier) {
        var state = UUID.randomUUID().toString();
        page.navigate(realm.endpoint("authorization") + "?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        suite.gateway() + "/",
                        "scope",
                        "openid",
                        "state",
                        state,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
        if (!page.url().startsWith(suite.gateway())) {
            fillIn(page, COORDINATOR);
        }
        page.waitForURL(suite.gateway() + "/**");
        var answer = Arrays.stream(URI.create(page.url()).getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(answer).containsEntry("state", state);
        return answer.get("code");
    }

    private static void fillIn(Page page, String person) {
        page.locator("#username").fill(person);
        page.locator("#password").fill(realm.password());
        page.locator("#kc-login").click();
    }

    private static Response redeem(String code, String verifier) {
        return realm.ask(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                CLIENT,
                "code",
                code,
                "redirect_uri",
                suite.gateway() + "/",
                "code_verifier",
                verifier));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
