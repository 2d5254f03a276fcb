package eu.doelboom.finance.estimate;

/** One planned amount: in whose budget, in which fiscal year, of what nature. */
public record EstimateLine(String id, String entityId, int fiscalYear, Nature nature, Money amount) {

    TotalKey totalKey() {
        return new TotalKey(entityId, fiscalYear, nature);
    }

    ObjectiveKey objectiveKey(String objectiveId) {
        return new ObjectiveKey(objectiveId, entityId, fiscalYear, nature.section(), nature.direction());
    }
}
