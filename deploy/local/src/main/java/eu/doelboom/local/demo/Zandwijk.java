package eu.doelboom.local.demo;

import static eu.doelboom.local.demo.Money.indexed;
import static eu.doelboom.local.demo.Money.level;
import static eu.doelboom.local.demo.Money.thousands;
import static eu.doelboom.local.demo.Money.yearly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A city of 80,000 inhabitants that plans in six themes with three levels and sixty actions. */
final class Zandwijk {
    private static final long SEED = 20260102L;
    private static final String CITY = "STAD";
    private static final String WELFARE = "OCMW";

    private Zandwijk() {}

    static CityPlan plan() {
        var tree = tree();
        var estimates = means().shareOut(tree.actions());
        var lines = new ArrayList<>(lines());
        var openings = openings();
        lines.addAll(new Balancing(estimates, lines, goals(openings)).missingLines(CITY, WELFARE));
        return new CityPlan(city(), tree.elements(), estimates, List.copyOf(lines), openings, List.of(), true);
    }

    private static City city() {
        return new City(
                "zandwijk",
                "Stad Zandwijk",
                "Strategisch meerjarenplan 2026-2031",
                List.of(
                        new City.Entity(CITY, "Stad Zandwijk", "MUNICIPALITY"),
                        new City.Entity(WELFARE, "OCMW Zandwijk", "OCMW")),
                List.of(
                        new City.Level("TH", "Thema", "Theme", "GOAL"),
                        new City.Level("SD", "Strategische doelstelling", "Strategic objective", "POLICY_OBJECTIVE"),
                        new City.Level("AC", "Actie", "Action", "ACTION")));
    }

    private static Tree tree() {
        var tree = new Tree(SEED);
        var theme = 0;
        var objective = 0;
        for (var wish : Outline.of("zandwijk").goals()) {
            var parent = tree.add(Tree.code("TH%d", ++theme), "TH", "", wish.title());
            var area = wish.programmes().get(0);
            for (var one : area.objectives()) {
                var code = Tree.code("SD%02d", ++objective);
                tree.add(code, "SD", parent.code(), one.title());
                var subject = one.subjects().get(0);
                tree.addActions(
                        code, subject, area, tree.whereOrWho(subject, area, 1).get(0));
            }
        }
        return tree;
    }

    private static Means means() {
        return new Means(Map.of(
                Purse.STAFF, indexed(61_000),
                Purse.WORKING, indexed(34_000),
                Purse.GRANTS, indexed(14_000),
                Purse.FEES, indexed(21_000),
                Purse.BUILDING, yearly(9_500, 12_400, 13_800, 12_100, 10_200, 8_000),
                Purse.BUILDING_GRANT, yearly(0, 1_900, 2_600, 2_200, 1_500, 900)));
    }

    private static List<NoteLine> lines() {
        return List.of(
                NoteLine.operating(CITY, "REVENUE", "Opcentiemen onroerende voorheffing", "73000000", indexed(43_700)),
                NoteLine.operating(CITY, "REVENUE", "Aanvullende personenbelasting", "73010000", indexed(36_200)),
                NoteLine.operating(CITY, "REVENUE", "Andere belastingen en boetes", "73900000", indexed(9_300)),
                NoteLine.operating(CITY, "EXPENDITURE", "Toelage aan de politiezone", "64940000", indexed(15_900)),
                NoteLine.operating(CITY, "EXPENDITURE", "Rente op leningen", "65000000", indexed(1_650)),
                NoteLine.operating(WELFARE, "EXPENDITURE", "Leeflonen en steun", "64810000", indexed(17_200)),
                NoteLine.repayment(
                        CITY,
                        "Aflossing van bestaande leningen",
                        "CREDIT_INSTITUTION",
                        yearly(6_900, 6_750, 6_600, 6_400, 6_200, 6_000)));
    }

    private static List<Opening> openings() {
        return List.of(
                new Opening(CITY, thousands(9_400), 0, 0, Map.of("CREDIT_INSTITUTION", thousands(71_500)), level(800)),
                new Opening(WELFARE, thousands(1_300), 0, 0, Map.of(), level(0)));
    }

    private static Balancing.Goals goals(List<Opening> openings) {
        return Openings.goals(
                openings,
                yearly(2_310, 2_040, 1_890, 1_660, 1_420, 1_180),
                yearly(8_750, 6_120, 3_480, 1_240, 1_570, 2_030));
    }
}
