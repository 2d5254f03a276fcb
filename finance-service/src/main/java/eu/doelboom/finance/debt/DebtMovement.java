package eu.doelboom.finance.debt;

import eu.doelboom.finance.estimate.Money;

/** What happens to a debt in one fiscal year: lines A to D of schema T3. */
public record DebtMovement(Money opening, Money newDebt, Money repayments) {

    static final DebtMovement NONE = new DebtMovement(Money.ZERO, Money.ZERO, Money.ZERO);

    /** D = A + B - C. */
    public Money closing() {
        return opening.plus(newDebt).minus(repayments);
    }

    DebtMovement plus(DebtMovement other) {
        return new DebtMovement(
                opening.plus(other.opening), newDebt.plus(other.newDebt), repayments.plus(other.repayments));
    }
}
