package eu.doelboom.local.demo;

import java.util.List;

/** An indicator of a demo plan: what is measured for which objective, where it stood, where it should go. */
record DemoIndicator(
        String objective,
        String code,
        String name,
        String unit,
        String type,
        boolean higherIsBetter,
        String source,
        String owner,
        Figures figures) {
    /** Where it stood in 2024, what is aimed at in three years of the plan, and what was measured early in 2026. */
    record Figures(String baseline, String target2026, String target2028, String target2031, String measured) {}

    static final List<DemoIndicator> LEIESTEDE = List.of(
            new DemoIndicator(
                    "SD0101",
                    "IND-CO2",
                    "Uitstoot van broeikasgassen tegenover 2015",
                    "%",
                    "OUTCOME",
                    false,
                    "Energiebalans Vlaanderen",
                    "Dienst Klimaat",
                    new Figures("79", "73", "66", "55", "74.5")),
            new DemoIndicator(
                    "SD0401",
                    "IND-RESTAFVAL",
                    "Restafval per inwoner",
                    "kg",
                    "OUTCOME",
                    false,
                    "Afvalcijfers van de intercommunale",
                    "Dienst Milieu",
                    new Figures("141", "130", "118", "105", "146")),
            new DemoIndicator(
                    "SD0501",
                    "IND-FIETS",
                    "Aandeel verplaatsingen met de fiets of te voet",
                    "%",
                    "OUTCOME",
                    true,
                    "Gemeente-Stadsmonitor",
                    "Mobiliteitsbedrijf",
                    new Figures("41.5", "43", "46", "50", "43.8")),
            new DemoIndicator(
                    "SD0502",
                    "IND-SCHOOLSTRAAT",
                    "Scholen met een schoolstraat",
                    "aantal",
                    "OUTPUT",
                    true,
                    "Eigen telling",
                    "Mobiliteitsbedrijf",
                    new Figures("24", "30", "42", "60", "28")),
            new DemoIndicator(
                    "SD0601",
                    "IND-WONING",
                    "Betaalbare woningen opgeleverd sinds 2026",
                    "aantal",
                    "OUTPUT",
                    true,
                    "Wonen in Vlaanderen",
                    "Dienst Wonen",
                    new Figures("0", "80", "520", "1200", "55")),
            new DemoIndicator(
                    "SD1003",
                    "IND-KINDERARMOEDE",
                    "Geboorten in een kansarm gezin",
                    "%",
                    "OUTCOME",
                    false,
                    "Opgroeien",
                    "Departement Samenleven en Welzijn",
                    new Figures("22.4", "21.5", "20", "17", "21.3")),
            new DemoIndicator(
                    "SD1202",
                    "IND-SCHOOLVERLATER",
                    "Vroegtijdige schoolverlaters",
                    "%",
                    "OUTCOME",
                    false,
                    "Departement Onderwijs en Vorming",
                    "Departement Onderwijs",
                    new Figures("17.8", "17", "15.5", "13", "17.4")),
            new DemoIndicator(
                    "SD1701",
                    "IND-LOKET",
                    "Aanvragen die volledig online gebeuren",
                    "%",
                    "OUTPUT",
                    true,
                    "Eigen meting",
                    "Departement Bedrijfsvoering",
                    new Figures("52", "58", "66", "75", "61")));
}
