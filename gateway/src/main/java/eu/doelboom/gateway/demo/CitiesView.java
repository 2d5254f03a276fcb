package eu.doelboom.gateway.demo;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visitor of the demonstration can choose from. */
@Schema(
        name = "DemoCities",
        description = "The cities and the roles that a visitor of the demonstration can choose from.")
record CitiesView(
        @Schema(description = "The registered cities, by identifier")
        List<City> items,

        @Schema(description = "The roles, the most telling ones first")
        List<Role> roles) {

    static CitiesView of(List<City> cities) {
        return new CitiesView(
                cities, Arrays.stream(DemoRole.values()).map(Role::of).toList());
    }

    /** A registered city. */
    @Schema(name = "DemoCity", description = "A registered city.")
    record City(
            @Schema(description = "Identifier of the city, for POST /demo/tokens", example = "leiestede")
            String city,

            @Schema(description = "Name of the city", example = "Stad Leiestede")
            String name) {}

    /** A role with its names. */
    @Schema(name = "DemoRole", description = "A role that can be played.")
    record Role(
            @Schema(description = "The role as a token carries it", example = "financial-director")
            String role,

            @Schema(description = "Its name for people") Label name) {

        static Role of(DemoRole role) {
            return new Role(role.role(), new Label(role.dutch(), role.english()));
        }
    }

    /** A text in the languages of the demonstration. */
    @Schema(name = "DemoLabel", description = "A text in two languages.")
    record Label(
            @Schema(description = "Dutch", example = "Financieel directeur")
            String nl,

            @Schema(description = "English", example = "Financial director")
            String en) {}
}
