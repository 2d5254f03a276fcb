package eu.doelboom.local.demo;

import static eu.doelboom.local.demo.Money.growing;
import static eu.doelboom.local.demo.Money.indexed;
import static eu.doelboom.local.demo.Money.level;
import static eu.doelboom.local.demo.Money.thousands;
import static eu.doelboom.local.demo.Money.yearly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A city of 270,000 inhabitants with a plan of six levels, seventeen programmes and two thousand actions. */
final class Leiestede {
    private static final long SEED = 20260101L;
    private static final String CITY = "STAD";
    private static final String WELFARE = "OCMW";
    private static final String COMPANY = "AGB";

    private Leiestede() {}

    static CityPlan plan() {
        var tree = tree();
        var estimates = means().shareOut(tree.actions());
        var lines = new ArrayList<>(lines());
        var openings = openings();
        lines.addAll(new Balancing(estimates, lines, goals(openings)).missingLines(CITY, WELFARE));
        return new CityPlan(
                city(), tree.elements(), estimates, List.copyOf(lines), openings, DemoIndicator.LEIESTEDE, false);
    }

    private static City city() {
        return new City(
                "leiestede",
                "Stad Leiestede",
                "Meerjarenplan 2026-2031",
                List.of(
                        new City.Entity(CITY, "Stad Leiestede", "MUNICIPALITY"),
                        new City.Entity(WELFARE, "OCMW Leiestede", "OCMW"),
                        new City.Entity(COMPANY, "AGB Leiestede", "AUTONOMOUS_MUNICIPAL_COMPANY")),
                List.of(
                        new City.Level("HSD", "Hoofdstrategische doelstelling", "Main strategic goal", "GOAL"),
                        new City.Level("SP", "Strategisch programma", "Strategic programme", "PROGRAMME"),
                        new City.Level("SD", "Strategische doelstelling", "Strategic objective", "POLICY_OBJECTIVE"),
                        new City.Level("OD", "Operationele doelstelling", "Operational objective", "ACTION_PLAN"),
                        new City.Level("CL", "Cluster", "Cluster", "OTHER"),
                        new City.Level("AC", "Actie", "Action", "ACTION")));
    }

    private static Tree tree() {
        var tree = new Tree(SEED);
        var goal = 0;
        var programme = 0;
        for (var wish : Outline.of("leiestede").goals()) {
            var main = tree.add(Tree.code("HSD%d", ++goal), "HSD", "", wish.title());
            for (var one : wish.programmes()) {
                var parent = tree.add(Tree.code("SP%02d", ++programme), "SP", main.code(), one.title());
                addObjectives(tree, parent, one);
            }
        }
        return tree;
    }

    private static void addObjectives(Tree tree, Element programme, Outline.Programme outline) {
        var objective = 0;
        for (var wish : outline.objectives()) {
            var code = programme.code().replace("SP", "SD") + Tree.code("%02d", ++objective);
            tree.add(code, "SD", programme.code(), wish.title());
            var turn = 0;
            for (var subject : wish.subjects()) {
                var aim = tree.add(
                        code.replace("SD", "OD") + Tree.code("%02d", turn + 1), "OD", code, Words.aim(subject, turn));
                tree.addClusters(aim, subject, outline, 2 + turn % 2);
                turn++;
            }
        }
    }

    private static Means means() {
        return new Means(Map.of(
                Purse.STAFF, indexed(372_000),
                Purse.WORKING, indexed(158_000),
                Purse.GRANTS, indexed(88_000),
                Purse.FEES, indexed(147_000),
                Purse.BUILDING, yearly(146_000, 188_000, 208_000, 190_000, 151_000, 124_000),
                Purse.BUILDING_GRANT, yearly(12_000, 27_000, 35_000, 31_000, 24_000, 17_000)));
    }

    private static List<NoteLine> lines() {
        return List.of(
                NoteLine.operating(CITY, "REVENUE", "Opcentiemen onroerende voorheffing", "73000000", indexed(196_400)),
                NoteLine.operating(CITY, "REVENUE", "Aanvullende personenbelasting", "73010000", growing(127_900, 3)),
                NoteLine.operating(CITY, "REVENUE", "Andere belastingen en boetes", "73900000", indexed(51_600)),
                NoteLine.operating(CITY, "REVENUE", "Dividenden van nutsbedrijven", "75000000", level(13_800)),
                NoteLine.operating(WELFARE, "REVENUE", "Federale terugbetaling leefloon", "74050000", indexed(61_700)),
                NoteLine.operating(CITY, "EXPENDITURE", "Toelage aan de politiezone", "64940000", growing(92_300, 3)),
                NoteLine.operating(
                        CITY, "EXPENDITURE", "Toelage aan de hulpverleningszone", "64940100", indexed(24_150)),
                NoteLine.operating(
                        CITY, "EXPENDITURE", "Responsabiliseringsbijdrage pensioenen", "62200000", indexed(31_400)),
                NoteLine.operating(CITY, "EXPENDITURE", "Rente op leningen", "65000000", growing(11_200, 6)),
                NoteLine.operating(WELFARE, "EXPENDITURE", "Leeflonen en steun", "64810000", indexed(78_650)),
                NoteLine.repayment(
                        CITY,
                        "Aflossing van bestaande leningen",
                        "CREDIT_INSTITUTION",
                        yearly(39_800, 38_450, 37_100, 35_600, 33_900, 32_250)),
                NoteLine.repayment(CITY, "Aflossing van leasings", "LEASING", level(1_450)),
                NoteLine.repayment(WELFARE, "Aflossing van leningen voor zorg", "CREDIT_INSTITUTION", level(3_900)),
                NoteLine.recovery(CITY, "Terugbetaling van de lening aan het AGB", level(420)),
                NoteLine.operating(
                        COMPANY, "REVENUE", "Gebruikersbijdragen en prijssubsidies", "70000000", indexed(14_600)),
                NoteLine.operating(
                        COMPANY, "EXPENDITURE", "Uitbating van zwembaden en zalen", "61000000", indexed(10_900)),
                NoteLine.repayment(COMPANY, "Aflossing van leningen", "CREDIT_INSTITUTION", level(3_350)));
    }

    private static List<Opening> openings() {
        return List.of(
                new Opening(
                        CITY,
                        thousands(43_100),
                        thousands(1_900),
                        thousands(-600),
                        Map.of("CREDIT_INSTITUTION", thousands(412_000), "LEASING", thousands(18_500)),
                        yearly(5_000, 4_600, 4_200, 3_800, 3_400, 3_000)),
                new Opening(
                        WELFARE, thousands(7_600), 0, 0, Map.of("CREDIT_INSTITUTION", thousands(46_200)), level(650)),
                new Opening(
                        COMPANY,
                        thousands(2_150),
                        0,
                        0,
                        Map.of("CREDIT_INSTITUTION", thousands(40_200), "OTHER", thousands(4_200)),
                        level(0)));
    }

    /** Just in equilibrium: one large project a year earlier, and the fourth year is not any more. */
    private static Balancing.Goals goals(List<Opening> openings) {
        return Openings.goals(
                openings,
                yearly(14_210, 12_475, 9_930, 7_385, 5_640, 4_187),
                yearly(40_320, 26_915, 13_540, 3_125, 5_980, 8_265));
    }
}
