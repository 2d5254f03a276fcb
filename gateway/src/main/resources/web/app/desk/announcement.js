/** What an announcement tells of the equilibrium: the figures that the chart shows, ahead of the reading of all others. */

/** @param {object} equilibrium as it was read last @param {object} news the data of the event @returns {object} the same with the figures that are told */
export function foretold(equilibrium, news) {
  const told = new Map(news.years.map(year => [year.fiscalYear, year]));
  return { ...equilibrium, years: equilibrium.years.map(year => withFigures(year, told.get(year.fiscalYear))) };
}

function withFigures(year, told) {
  if (!told) return year;
  const { availableBudgetaryResult, selfFinancingMargin, adjustedSelfFinancingMargin } = told;
  return {
    ...year,
    budgetaryResult: { ...year.budgetaryResult, availableBudgetaryResult },
    selfFinancingMargin: { ...year.selfFinancingMargin, margin: selfFinancingMargin },
    adjustedSelfFinancingMargin: { ...year.adjustedSelfFinancingMargin, adjustedMargin: adjustedSelfFinancingMargin },
  };
}
