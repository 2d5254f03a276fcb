package eu.doelboom.edge.contract;

import eu.doelboom.edge.problem.ProblemView;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Brings the problem into every contract; title and description are each service's own, by configuration. */
@OpenAPIDefinition(
        info = @Info(title = "Doelboom", version = "1.0.0"),
        components = @Components(schemas = @Schema(name = "Problem", implementation = ProblemView.class)))
interface SharedContract {}
