package eu.doelboom.gateway;

/** Contracts as services of the suite publish them, with names that they share and names that they use differently. */
public final class ServiceContracts {

    private static final String DOCUMENT = """
            {"openapi": "3.0.3",
             "info": {"title": "%1$s", "version": "1"},
             "tags": [{"name": "Plans", "description": "Multi-year plans."}],
             "paths": {
               "/%1$s/v1/plans/{plan}": {"get": {
                 "operationId": "readPlan", "summary": "Read a plan", "tags": ["Plans"],
                 "parameters": [{"name": "plan", "in": "path", "required": true, "schema": {"type": "string"}}],
                 "security": [{"bearerAuth": ["coordinator"]}],
                 "responses": {
                   "200": {"description": "The plan",
                     "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plan"}}}},
                   "403": {"description": "Not Allowed"},
                   "404": {"description": "No such plan",
                     "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}},
               "/q/health": {"get": {"responses": {"200": {"description": "not for callers"}}}}},
             "components": {
               "schemas": {
                 "Plan": {"type": "object", "properties": {"size": {"$ref": "#/components/schemas/Size"}}},
                 "Size": {"type": "%2$s"},
                 "Unused": {"type": "string"},
                 "Problem": {"type": "object", "properties": {"title": {"type": "string"}}}},
               "securitySchemes": {"bearerAuth": {"type": "http", "scheme": "bearer"}}}}""";

    private ServiceContracts() {}

    /** Plan and finance both have a Plan, and mean something else by the Size in it. */
    public static String of(String service) {
        return DOCUMENT.formatted(service, service.equals("plan") ? "integer" : "string");
    }
}
